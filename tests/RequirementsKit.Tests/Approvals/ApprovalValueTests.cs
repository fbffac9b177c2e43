using NodaTime;
using RequirementsKit.Approvals;

namespace RequirementsKit.Tests.Approvals;

/// <summary>Policies, catalogs, windows and conditions as values: when they are equal, what they say and where they end.</summary>
public sealed class ApprovalValueTests
{
    private static PolicyCatalog Catalog => new(
        [Policies.FourEyes, new("middle", 1, Policies.FourEyes.Stages), new("middle", 2, Policies.FourEyes.Stages), Policies.ChangeControlBoard],
        [new(new() { MinRisk = RiskLevel.High }, "change-control-board"), new(new() { Types = ["Normal"] }, "middle")]);

    [Fact]
    public void A_policy_is_what_it_says()
    {
        var policy = new ApprovalPolicy("p", 2, Policies.FourEyes.Stages);
        var same = new ApprovalPolicy("p", 2, Policies.FourEyes.Stages);
        Assert.True(policy.Equals(same) && policy.Equals(policy) && policy.GetHashCode() == same.GetHashCode());
        Assert.False(policy.Equals(null));
        Assert.False(policy.Equals(policy with { DistinctPeople = true }));
        Assert.NotEqual(policy.GetHashCode(), new ApprovalPolicy("p", 3, policy.Stages).GetHashCode());
        Assert.NotEqual(policy.GetHashCode(), new ApprovalPolicy("q", 2, policy.Stages).GetHashCode());
        Assert.Equal("p v2", policy.ToString());
        Assert.True(policy is { SeparateDuties: true, AllowsOnBehalf: true, DistinctPeople: false, DistinctAcrossGroups: false });
        Assert.Equal(Fingerprint.OfText([policy.ToJson()]), policy.ToFingerprint());
        Assert.Equal(policy.ToFingerprint(), same.ToFingerprint());
        Assert.NotEqual(policy.ToFingerprint(), (policy with { DistinctPeople = true }).ToFingerprint());
    }

    [Fact]
    public void The_stages_of_a_policy_stay_what_they_were()
    {
        List<ApprovalStage> stages = [.. Policies.FourEyes.Stages];
        var policy = new ApprovalPolicy("p", 1, stages);
        stages.Clear();
        Assert.Single(policy.Stages);
    }

    [Fact]
    public void A_policy_is_written_with_what_differs_from_the_default()
    {
        Assert.Equal(
            """{"id":"four-eyes","version":1,"stages":[{"name":"approval","groups":[{"name":"approvers","quorum":{"kind":"Any","value":0,"basis":"Eligible","participation":0},"mayVeto":false,"timing":"WhenDetermined"}]}],"separateDuties":true,"distinctPeople":true,"allowsOnBehalf":true}""",
            Policies.FourEyes.ToJson());
        Assert.Contains("\"distinctAcrossGroups\":true", (Policies.FourEyes with { DistinctAcrossGroups = true }).ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_policies_that_are_built_in_say_who_decides()
    {
        Assert.Equal(("single-approver", 1, false, false), (Policies.SingleApprover.Id, Policies.SingleApprover.Version, Policies.SingleApprover.SeparateDuties, Policies.SingleApprover.DistinctPeople));
        Assert.Equal(("four-eyes", 1, true, true), (Policies.FourEyes.Id, Policies.FourEyes.Version, Policies.FourEyes.SeparateDuties, Policies.FourEyes.DistinctPeople));
        Assert.Equal(("change-control-board", 1, true, false), (Policies.ChangeControlBoard.Id, Policies.ChangeControlBoard.Version, Policies.ChangeControlBoard.SeparateDuties, Policies.ChangeControlBoard.DistinctPeople));
        Assert.Equal([new("approvers", null, Quorum.Any), new("approvers", null, Quorum.Any), new("board", "board", Quorum.Majority, MayVeto: true)], new[] { Policies.SingleApprover, Policies.FourEyes, Policies.ChangeControlBoard }.Select(p => Assert.Single(Assert.Single(p.Stages).Groups)));
        Assert.Equal(["approval", "approval", "board"], new[] { Policies.SingleApprover, Policies.FourEyes, Policies.ChangeControlBoard }.Select(p => p.Stages[0].Name));
    }

    [Fact]
    public void Ballots_are_carried_over_no_change_under_every_policy_and_else_over_what_it_names()
    {
        var none = new ApprovalPolicy("p", 1, Policies.FourEyes.Stages);
        var some = none with { CarryOver = [CarryOverClass.Editorial] };
        Assert.Equal([true, false, false, false], Enum.GetValues<CarryOverClass>().Select(none.Carries));
        Assert.Equal([true, true, false, false], Enum.GetValues<CarryOverClass>().Select(some.Carries));
    }

    [Fact]
    public void An_approval_with_conditions_is_a_yes_when_all_are_met()
    {
        var evidence = InteractionId.New(Given.Ids, Given.Start);
        var owner = StakeholderId.New(Given.Ids, Given.Start);
        Ballot Of(BallotVerdict verdict, params BallotCondition[]? conditions) => new(1, verdict, Fingerprint.Of("a"u8), Actor.System, null, null, Given.Start) { Conditions = conditions };
        Assert.True(Of(BallotVerdict.Approve, null).IsYes);
        Assert.False(Of(BallotVerdict.Abstain, null).IsYes);
        Assert.False(Of(BallotVerdict.ApproveWithConditions, null).IsYes);
        Assert.False(Of(BallotVerdict.ApproveWithConditions).IsYes);
        Assert.False(Of(BallotVerdict.ApproveWithConditions, new("a", owner, Evidence: evidence), new("b", owner)).IsYes);
        Assert.True(Of(BallotVerdict.ApproveWithConditions, new("a", owner, Evidence: evidence), new("b", owner, Evidence: evidence)).IsYes);
        Assert.False(Of(BallotVerdict.Reject, new BallotCondition("a", owner, Evidence: evidence)).IsYes);
    }

    [Fact]
    public void A_condition_holds_when_everything_it_names_fits_or_is_not_known()
    {
        SubjectCondition all = new() { Types = ["Normal", "Emergency"], MinRisk = RiskLevel.High, MinCostDelta = 10m, Classifications = ["safety", "money"] };
        SubjectFacts fits = new() { Type = "Emergency", Risk = RiskLevel.High, CostDelta = 10m, Classifications = ["ui", "money"] };
        Assert.True(all.Holds(fits));
        Assert.True(all.Holds(fits with { Risk = RiskLevel.Critical, CostDelta = 11m }));
        Assert.False(all.Holds(fits with { Type = "Standard" }));
        Assert.False(all.Holds(fits with { Risk = RiskLevel.Medium }));
        Assert.False(all.Holds(fits with { CostDelta = 9.99m }));
        Assert.False(all.Holds(fits with { Classifications = ["ui"] }));
        Assert.False(all.Holds(fits with { Classifications = [] }));
        Assert.True(all.Holds(null));
        Assert.True(all.Holds(new()));
        Assert.True(new SubjectCondition().Holds(new() { Type = "Standard", Risk = RiskLevel.Low, CostDelta = -1m, Classifications = [] }));
        foreach (var unknown in new[] { fits with { Type = null }, fits with { Risk = null }, fits with { CostDelta = null }, fits with { Classifications = null } })
        {
            Assert.True(all.Holds(unknown));
        }
    }

    [Fact]
    public void A_catalog_says_all_that_is_wrong_with_it()
    {
        Assert.Equal("policies", Assert.Throws<ArgumentNullException>(() => new PolicyCatalog(null!)).ParamName);
        Refused(() => new([]), "The catalog has 1 problem(s): There is no policy, so nothing could be decided; add one.");
        Refused(() => new([Of("a", 2), Of("a", 2)]), "The catalog has 1 problem(s): Version 2 of 'a' stands after version 2; let versions rise.");
        Refused(() => new([Of("a", 2), Of("a", 1)]), "The catalog has 1 problem(s): Version 1 of 'a' stands after version 2; let versions rise.");
        Refused(() => new([Of("a", 1), Of("b", 1), Of("a", 2)]), "The catalog has 1 problem(s): The versions of 'a' do not stand together; a policy has one place between the least strict and the strictest.");
        Refused(
            () => new([Of("a", 1), Of("a", 2), Of("b", 1)], [new(new(), "c"), null!, new(new(), "b")]),
            "The catalog has 2 problem(s): A rule demands 'c', which is no policy here; use a, b. A rule demands '', which is no policy here; use a, b.");
        Assert.Equal("a v1 < a v2 < b v1", new PolicyCatalog([Of("a", 1), Of("a", 2), Of("b", 1)], [new(new(), "b")]).ToString());
    }

    [Fact]
    public void A_catalog_is_what_it_says()
    {
        var catalog = Catalog;
        Assert.True(catalog.Equals(Catalog) && catalog.GetHashCode() == Catalog.GetHashCode());
        Assert.False(catalog.Equals(null));
        PolicyCatalog others = new(catalog.Policies, catalog.Rules, allowsOthers: true);
        Assert.False(catalog.Equals(others));
        Assert.Equal((false, true, false, 0), (catalog.AllowsOthers, others.AllowsOthers, new PolicyCatalog(catalog.Policies).AllowsOthers, new PolicyCatalog(catalog.Policies).Rules.Count));
        FreezeWindow window = new("fair", new(2026, 9, 1, 0, 0), new(2026, 9, 2, 0, 0), "Europe/Berlin");
        Assert.Equal([window], new PolicyCatalog(catalog.Policies, freezeWindows: [window]).FreezeWindows);
        Assert.Equal(Fingerprint.OfText([catalog.ToJson()]), catalog.ToFingerprint());
        Assert.StartsWith("{\"policies\":[{\"id\":\"four-eyes\",", catalog.ToJson(), StringComparison.Ordinal);
        Assert.NotEqual(catalog.GetHashCode(), new PolicyCatalog(catalog.Policies).GetHashCode());
        Assert.NotEqual(catalog.GetHashCode(), new PolicyCatalog([.. catalog.Policies, Of("z", 1)], catalog.Rules).GetHashCode());
        Assert.NotEqual(new PolicyCatalog([Of("a", 1)]).GetHashCode(), new PolicyCatalog([Of("b", 1)]).GetHashCode());
    }

    [Fact]
    public void Without_a_catalog_of_its_own_a_project_has_four_eyes_and_the_board()
    {
        Assert.Equal("four-eyes v1 < change-control-board v1", PolicyCatalog.Default.ToString());
        Assert.True(PolicyCatalog.Default.AllowsOthers);
        Assert.Empty(PolicyCatalog.Default.FreezeWindows);
    }

    [Fact]
    public void The_strictest_policy_of_all_rules_that_hold_is_demanded_in_its_newest_version()
    {
        Assert.Equal("middle v2", Catalog.Demanded(new() { Type = "Normal", Risk = RiskLevel.Low }).ToString());
        Assert.Equal("change-control-board v1", Catalog.Demanded(new() { Type = "Normal", Risk = RiskLevel.High }).ToString());
        Assert.Equal("four-eyes v1", Catalog.Demanded(new() { Type = "Standard", Risk = RiskLevel.Low }).ToString());
        Assert.Equal("change-control-board v1", Catalog.Demanded(null).ToString());
        Assert.Equal("four-eyes v1", Catalog.Least.ToString());
    }

    [Fact]
    public void A_listed_policy_suffices_at_its_place_or_later_and_another_only_where_others_are_allowed_and_nothing_stricter_is_demanded()
    {
        var catalog = Catalog;
        var (least, old, middle, board) = (catalog.Policies[0], catalog.Policies[1], catalog.Policies[2], catalog.Policies[3]);
        Assert.True(catalog.Suffices(middle, middle) && catalog.Suffices(old, middle) && catalog.Suffices(board, middle));
        Assert.False(catalog.Suffices(least, middle));
        Assert.False(catalog.Suffices(Of("own", 1), least));
        PolicyCatalog open = new(catalog.Policies, allowsOthers: true);
        Assert.True(open.Suffices(Of("own", 1), least));
        Assert.False(open.Suffices(Of("own", 1), middle));
        Assert.False(open.Suffices(new("own", 1, least.Stages, separateDuties: false), least));
        Assert.False(open.Suffices(Of("four-eyes", 9), least));
        Assert.False(open.Suffices(Of("middle", 9), least));
        Assert.Equal("policy", Assert.Throws<ArgumentNullException>(() => open.Suffices(null!, least)).ParamName);
        Assert.Equal("demanded", Assert.Throws<ArgumentNullException>(() => open.Suffices(least, null!)).ParamName);
    }

    [Fact]
    public void A_policy_that_does_not_suffice_is_told_why_and_what_does()
    {
        SubjectFacts normal = new() { Type = "Normal", Risk = RiskLevel.Low };
        Weak(
            Policies.FourEyes,
            "The policy four-eyes v1 is less strict than middle v2 here. Use middle or change-control-board.",
            "审批策略 four-eyes v1 不如此处所要求的严格：middle v2。请使用 middle或change-control-board。");
        Weak(
            Of("middle", 2) with { DistinctPeople = true },
            "The policy middle v2 is not what the project has under that name and version; take it from the catalog of the project, which asks for middle v2 here. Use middle or change-control-board.",
            "审批策略 middle v2 与该项目中同名同版本的策略内容不同，请从该项目的策略目录中取用；此处要求：middle v2。请使用 middle或change-control-board。");
        foreach (var other in new[] { Of("middle", 3), Of("own", 2) })
        {
            Weak(
                other,
                $"The policy {other} is not one of the project, which asks for middle v2 here. Use middle or change-control-board.",
                $"审批策略 {other} 不属于该项目，此处要求：middle v2。请使用 middle或change-control-board。");
        }

        void Weak(ApprovalPolicy policy, string english, string chinese)
        {
            var refused = Assert.Throws<RuleViolationException>(() => Catalog.Require(policy, normal));
            Assert.Equal(("approval.policy-too-weak", english, chinese), (refused.Code, refused.Message, refused.MessageIn(Language.Chinese)));
        }
    }

    [Fact]
    public void A_window_has_a_name_a_zone_that_there_is_a_kind_and_an_end_after_its_start()
    {
        LocalDateTime start = new(2026, 9, 1, 8, 0);
        FreezeWindow window = new("fair", start, start.PlusTicks(1), "Asia/Shanghai", FreezeKind.Maintenance, "shop");
        Assert.Equal(("fair", start, start.PlusTicks(1), "Asia/Shanghai", FreezeKind.Maintenance, "shop"), (window.Name, window.Start, window.End, window.Zone, window.Kind, window.Scope));
        FreezeWindow plain = new("fair", start, start.PlusTicks(1), "UTC", scope: " ");
        Assert.Equal((FreezeKind.Blackout, null), (plain.Kind, plain.Scope));
        var zone = Assert.Throws<ArgumentException>(() => new FreezeWindow("fair", start, start.PlusDays(1), "Berlin"));
        Assert.Equal(("zone", true), (zone.ParamName, zone.Message.StartsWith("'Berlin' is no IANA time zone. Use a name such as 'Europe/Berlin' or 'Asia/Shanghai'.", StringComparison.Ordinal)));
        Assert.StartsWith(
            $"The window 'fair' of the kind Blackout runs from {start} to {start}. Use Blackout or Maintenance and an end after the start.",
            Assert.Throws<ArgumentException>(() => new FreezeWindow("fair", start, start, "UTC")).Message,
            StringComparison.Ordinal);
        Assert.Equal("end", Assert.Throws<ArgumentException>(() => new FreezeWindow("fair", start, start.PlusTicks(-1), "UTC")).ParamName);
        Assert.StartsWith("The window 'fair' of the kind 9 runs", Assert.Throws<ArgumentException>(() => new FreezeWindow("fair", start, start.PlusDays(1), "UTC", (FreezeKind)9)).Message, StringComparison.Ordinal);
        Assert.Equal("name", Assert.Throws<ArgumentException>(() => new FreezeWindow(" ", start, start.PlusDays(1), "UTC")).ParamName);
        Assert.Equal("name", Assert.Throws<ArgumentException>(() => new FreezeWindow(new('n', 501), start, start.PlusDays(1), "UTC")).ParamName);
    }

    [Fact]
    public void A_window_that_ends_while_the_clocks_are_set_ends_at_the_later_reading()
    {
        // Berlin, 2026-10-25: 02:30 is read at 00:30Z and at 01:30Z. 2026-03-29: 02:30 is read never, and clocks jump at 01:00Z.
        FreezeWindow autumn = new("autumn", new(2026, 10, 25, 1, 0), new(2026, 10, 25, 2, 30), "Europe/Berlin");
        Assert.True(autumn.Contains(Utc(10, 25, 1, 29)));
        Assert.False(autumn.Contains(Utc(10, 25, 1, 30)));
        FreezeWindow spring = new("spring", new(2026, 3, 29, 1, 0), new(2026, 3, 29, 2, 30), "Europe/Berlin");
        Assert.True(spring.Contains(Utc(3, 29, 0, 0)));
        Assert.True(spring.Contains(Utc(3, 29, 0, 59)));
        Assert.False(spring.Contains(Utc(3, 29, 1, 0)));
    }

    [Fact]
    public void A_blackout_comes_before_a_maintenance_window_and_one_open_maintenance_window_is_enough()
    {
        FreezeWindow Window(string name, int from, int to, FreezeKind kind, string? scope = null) => new(name, new(2026, 9, from, 0, 0), new(2026, 9, to, 0, 0), "UTC", kind, scope);
        var (first, second) = (Window("first", 1, 3, FreezeKind.Maintenance), Window("second", 5, 7, FreezeKind.Maintenance));
        var (fair, later) = (Window("fair", 2, 4, FreezeKind.Blackout), Window("later", 2, 6, FreezeKind.Blackout));
        string? Blocking(int day, params FreezeWindow[] windows) => FreezeWindow.Blocking(windows, ["shop"], Utc(9, day, 12, 0))?.Name;
        Assert.Equal([null, "fair", "fair", "later", "later"], Enumerable.Range(1, 5).Select(day => Blocking(day, first, fair, later, second)));
        Assert.Equal("first", Blocking(4, first, second));
        Assert.Null(Blocking(6, first, second));
        Assert.Null(Blocking(6));
        Assert.Null(Blocking(2, Window("desk", 1, 9, FreezeKind.Blackout, "desk"), Window("elsewhere", 5, 6, FreezeKind.Maintenance, "desk")));
        Assert.Equal("shop", Blocking(2, Window("shop", 1, 9, FreezeKind.Blackout, "shop")));
        Assert.Equal("windows", Assert.Throws<ArgumentNullException>(() => FreezeWindow.Blocking(null!, [], Given.Start)).ParamName);
        Assert.Equal("classifications", Assert.Throws<ArgumentNullException>(() => FreezeWindow.Blocking([], null!, Given.Start)).ParamName);
    }

    private static ApprovalPolicy Of(string id, int version) => new(id, version, Policies.FourEyes.Stages);

    private static Instant Utc(int month, int day, int hour, int minute) => Instant.FromUtc(2026, month, day, hour, minute);

    private static void Refused(Func<PolicyCatalog> catalog, string message)
    {
        var refused = Assert.Throws<ArgumentException>(catalog);
        Assert.Equal(("policies", $"{message} (Parameter 'policies')"), (refused.ParamName, refused.Message));
    }
}
