using NodaTime;
using RequirementsKit.Approvals;

namespace RequirementsKit.Tests.Approvals;

public sealed class PolicyCatalogTests
{
    private static readonly PolicyCatalog Catalog = new(
        [Policies.FourEyes, Policies.ChangeControlBoard],
        [
            new(new() { MinRisk = RiskLevel.High }, "change-control-board"),
            new(new() { MinCostDelta = 10_000m, Types = ["Normal", "Emergency"] }, "change-control-board"),
            new(new() { Classifications = ["safety"] }, "change-control-board"),
        ]);

    [Theory]
    [InlineData("Normal", RiskLevel.Low, 9_999, "ui", "four-eyes")]
    [InlineData("Normal", RiskLevel.High, 0, "ui", "change-control-board")]
    [InlineData("Normal", RiskLevel.Low, 10_000, "ui", "change-control-board")]
    [InlineData("Standard", RiskLevel.Low, 10_000, "ui", "four-eyes")]
    [InlineData("Standard", RiskLevel.Low, 0, "safety", "change-control-board")]
    public void The_strictest_rule_that_holds_decides(string type, RiskLevel risk, int cost, string classification, string policy) =>
        Assert.Equal(policy, Catalog.Demanded(new() { Type = type, Risk = risk, CostDelta = cost, Classifications = [classification] }).Id);

    [Fact]
    public void An_under_declared_subject_gets_no_easier_policy() => Assert.Equal("change-control-board", Catalog.Demanded(new() { Type = "Standard", Classifications = ["ui"] }).Id);

    [Fact]
    public void An_author_cannot_choose_a_policy_that_asks_for_less()
    {
        var refused = Assert.Throws<RuleViolationException>(() => Catalog.Require(Policies.FourEyes, new() { Risk = RiskLevel.Critical }));
        Assert.Equal("approval.policy-too-weak", refused.Code);
        Assert.Contains("change-control-board v1", refused.Message, StringComparison.Ordinal);
        Assert.Equal("approval.policy-too-weak", Assert.Throws<RuleViolationException>(() => Catalog.Require(Policies.SingleApprover, null)).Code);
        Assert.Same(Policies.ChangeControlBoard, Catalog.Require(Policies.ChangeControlBoard, new() { Risk = RiskLevel.Low }));
    }

    [Fact]
    public void A_policy_of_the_same_name_that_says_something_else_is_not_the_one_that_is_listed()
    {
        var weak = new ApprovalPolicy("change-control-board", 1, Policies.SingleApprover.Stages);
        Assert.Throws<RuleViolationException>(() => Catalog.Require(weak, null));
        Assert.StartsWith(
            "The policy change-control-board v1 is not what the project has under that name and version; take it from the catalog of the project",
            Assert.Throws<RuleViolationException>(() => PolicyCatalog.Default.Require(weak, null)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_catalog_of_its_own_a_project_takes_any_policy_that_separates_duties()
    {
        var own = new ApprovalPolicy("own", 1, Policies.FourEyes.Stages);
        Assert.Same(own, PolicyCatalog.Default.Require(own, null));
        Assert.Equal("approval.policy-too-weak", Assert.Throws<RuleViolationException>(() => PolicyCatalog.Default.Require(Policies.SingleApprover, null)).Code);
    }

    [Fact]
    public void The_newest_version_of_a_policy_is_demanded_and_an_older_one_still_suffices()
    {
        var two = new ApprovalPolicy("four-eyes", 2, Policies.FourEyes.Stages);
        var catalog = new PolicyCatalog([Policies.FourEyes, two, Policies.ChangeControlBoard]);
        Assert.Equal(two, catalog.Least);
        Assert.Same(Policies.FourEyes, catalog.Require(Policies.FourEyes, null));
    }

    [Fact]
    public void All_problems_of_a_catalog_are_listed_at_once()
    {
        var refused = Assert.Throws<ArgumentException>(() => new PolicyCatalog(
            [Policies.FourEyes, Policies.ChangeControlBoard, Policies.FourEyes], [new(new() { MinRisk = RiskLevel.Low }, "none")]));
        Assert.Contains("2 problem(s)", refused.Message, StringComparison.Ordinal);
        Assert.Contains("'none'", refused.Message, StringComparison.Ordinal);
        Assert.Contains("add one", Assert.Throws<ArgumentException>(() => new PolicyCatalog([])).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-12-20T22:59:59Z", false)]
    [InlineData("2026-12-20T23:00:00Z", true)]
    [InlineData("2027-01-03T22:59:59Z", true)]
    [InlineData("2027-01-03T23:00:00Z", false)]
    public void A_freeze_window_is_half_open_in_its_own_zone(string instant, bool inside)
    {
        FreezeWindow window = new("year end", new(2026, 12, 21, 0, 0), new(2027, 1, 4, 0, 0), "Europe/Berlin");
        Assert.Equal(inside, window.Contains(At(instant)));
    }

    [Fact]
    public void Where_the_clocks_change_at_an_edge_the_window_is_the_longer_one()
    {
        // Berlin, 2026-10-25: 02:30 happens at 00:30Z and at 01:30Z. 2026-03-29: 02:30 does not happen, clocks jump at 01:00Z.
        FreezeWindow autumn = new("autumn", new(2026, 10, 25, 2, 30), new(2026, 10, 25, 2, 45), "Europe/Berlin");
        Assert.True(autumn.Contains(At("2026-10-25T00:30:00Z")));
        Assert.True(autumn.Contains(At("2026-10-25T01:44:59Z")));
        Assert.False(autumn.Contains(At("2026-10-25T01:45:00Z")));
        FreezeWindow spring = new("spring", new(2026, 3, 29, 2, 30), new(2026, 3, 29, 4, 0), "Europe/Berlin");
        Assert.True(spring.Contains(At("2026-03-29T01:00:00Z")));
        Assert.False(spring.Contains(At("2026-03-29T00:59:59Z")));
    }

    [Fact]
    public void A_blackout_blocks_inside_a_maintenance_window_outside_and_each_within_its_scope()
    {
        FreezeWindow blackout = new("fair", new(2026, 9, 1, 0, 0), new(2026, 9, 2, 0, 0), "UTC", scope: "shop");
        FreezeWindow maintenance = new("sunday", new(2026, 9, 6, 0, 0), new(2026, 9, 7, 0, 0), "UTC", FreezeKind.Maintenance, "core");
        FreezeWindow? Blocking(string at, params string[] touched) => FreezeWindow.Blocking([blackout, maintenance], touched, At(at));
        Assert.Equal(blackout, Blocking("2026-09-01T12:00:00Z", "shop"));
        Assert.Null(Blocking("2026-09-01T12:00:00Z", "desk"));
        Assert.Equal(maintenance, Blocking("2026-09-05T12:00:00Z", "core"));
        Assert.Null(Blocking("2026-09-06T12:00:00Z", "core", "shop"));
    }

    [Fact]
    public void A_window_in_no_zone_or_without_a_length_is_refused()
    {
        Assert.Contains("Europe/Berlin", Assert.Throws<ArgumentException>(() => new FreezeWindow("w", new(2026, 1, 1, 0, 0), new(2026, 1, 2, 0, 0), "CET+1")).Message, StringComparison.Ordinal);
        Assert.Contains("after the start", Assert.Throws<ArgumentException>(() => new FreezeWindow("w", new(2026, 1, 1, 0, 0), new(2026, 1, 1, 0, 0), "UTC")).Message, StringComparison.Ordinal);
    }

    private static Instant At(string text) => NodaTime.Text.InstantPattern.ExtendedIso.Parse(text).Value;
}
