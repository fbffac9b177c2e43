using NodaTime;
using RequirementsKit.Plans;
using static RequirementsKit.Tests.Plans.APlan;

namespace RequirementsKit.Tests.Plans;

/// <summary>What goes into which release, what cannot be a plan, and what a change would do.</summary>
public sealed class PlanFillTests
{
    public static TheoryData<string, Release[]> NoPlans => new()
    {
        { "A plan needs at least one release, and there is none. Give one.", [] },
        { "The 2nd release has no name. Give it one.", [new("1.0", 1), new(" ", 1)] },
        { "3 releases are called '1.0'. Give each a name of its own.", [new("1.0", 1), new("1.1", 1), new("1.0", 2), new("1.0", 3)] },
        { "Release '1.1' has a capacity of -0.1. Give 0 or more.", [new("1.0", 1), new("1.1", -0.1m), new("1.2", 1)] },
        { "Release '1.1' ends on 2026-01-31, before it starts on 2026-02-01. Give an end that is not before the start.", [new("1.0", 1), new("1.1", 1, new(2026, 2, 1), new(2026, 1, 31))] },
    };

    [Theory]
    [MemberData(nameof(NoPlans), DisableDiscoveryEnumeration = true)]
    public void Releases_that_make_no_plan_are_refused_with_the_one_that_is_wrong(string words, Release[] releases) =>
        Assert.Equal($"{words} (Parameter 'releases')", Assert.Throws<ArgumentException>(() => Drafted(releases)).Message);

    [Fact]
    public void A_release_may_have_no_room_and_one_day()
    {
        var plan = Drafted([new("1.0", 0, new(2026, 2, 1), new(2026, 2, 1)), new("1.1", 1, null, new(2026, 2, 1))], new(R[0], 0), new(R[1], 1));
        Assert.Equal(["1.0", "1.1"], plan.Assignments.Select(a => a.Release));
    }

    [Fact]
    public void Entries_that_make_no_plan_are_refused()
    {
        Assert.Equal($"Requirement {R[0]} is named 2 times. Name it once. (Parameter 'entries')", Assert.Throws<ArgumentException>(() => Drafted(Two, new(R[1], 1), new(R[0], 1), new(R[0], 2))).Message);
        Assert.Equal($"Requirement {R[0]} has an effort of -0.1. Give 0 or more. (Parameter 'entries')", Assert.Throws<ArgumentException>(() => Drafted(Two, new PlanEntry(R[1], 1), new PlanEntry(R[0], -0.1m))).Message);
        var circle = Assert.Throws<ArgumentException>(() => Drafted(Two, new PlanEntry(R[0], 1) { Needs = [R[1]] }, new PlanEntry(R[1], 1) { Needs = [R[0]] }));
        Assert.StartsWith($"The requirements cannot be planned: {circle.InnerException!.Message}", circle.Message, StringComparison.Ordinal);
        Assert.Equal("entries", circle.ParamName);
    }

    [Fact]
    public void A_requirement_needs_neither_itself_nor_one_twice_nor_one_outside()
    {
        var plan = Drafted(Two, new PlanEntry(R[0], 1) { Needs = [R[0]] }, new PlanEntry(R[1], 1) { Needs = [R[0], R[7], R[0]] });
        Assert.Null(plan.Assignments[0].Needs);
        Assert.Equal([R[0]], plan.Assignments[1].Needs);
    }

    [Theory]
    [InlineData("9007199254740992", "1", true)]
    [InlineData("9007199254740993", "1", false)]
    [InlineData("900719925474099.2", "0.1", true)]
    [InlineData("900719925474099.3", "0.1", false)]
    [InlineData("0.0000000000009007199254740992", "0.0000000000000000000000000001", true)]
    [InlineData("0.0000000000009007199254740993", "0.0000000000000000000000000001", false)]
    [InlineData("79228162514264337593543950335", "0.5", false)]
    [InlineData("9", "0.0000000000000000000000000001", false)]
    [InlineData("5.10", "0.50", true)]
    public void Amounts_are_exact_or_refused(string capacity, string effort, bool isExact)
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        var (room, work) = (decimal.Parse(capacity, culture), decimal.Parse(effort, culture));
        if (isExact)
        {
            Assert.Equal("1.0", Assert.Single(Drafted([new("1.0", room)], new PlanEntry(R[0], work)).Assignments).Release);
            Assert.Equal("1.0", Assert.Single(Drafted([new("1.0", room)], new PlanEntry(R[0], room)).Assignments).Release);
        }
        else
        {
            Assert.Contains("Use a larger unit or fewer decimals.", Assert.Throws<ArgumentException>(() => Drafted([new("1.0", room)], new PlanEntry(R[0], work))).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Amounts_that_are_not_exact_are_named() => Assert.Equal(
        "Efforts and capacities go up to 1000000000000000 in steps of 0.001, which is more than 9007199254740992 steps. Use a larger unit or fewer decimals. (Parameter 'amounts')",
        Assert.Throws<ArgumentException>(() => Drafted([new("1.0", 1_000_000_000_000_000m)], new PlanEntry(R[0], 0.001m))).Message);

    [Fact]
    public void The_fingerprint_tells_apart_what_is_planned()
    {
        var plan = Drafted(Two, new(R[0], 6), new PlanEntry(R[1], 60.5m) { Needs = [R[0]] });
        ReleasePlan[] different =
        [
            plan,
            plan with { Releases = [Two[0] with { Name = "0.9" }, Two[1]] },
            plan with { Releases = [Two[0] with { Capacity = 11 }, Two[1]] },
            plan with { Releases = [Two[0] with { Start = null }, Two[1]] },
            plan with { Releases = [Two[0] with { End = new(2026, 9, 29) }, Two[1]] },
            plan with { Releases = [Two[0]] },
            plan with { Assignments = [plan.Assignments[0]] },
            plan with { Assignments = [plan.Assignments[1], plan.Assignments[0]] },
            plan with { Assignments = [plan.Assignments[0] with { Effort = 6.01m }, plan.Assignments[1]] },
            plan with { Assignments = [plan.Assignments[0] with { Release = "1.1" }, plan.Assignments[1]] },
            plan with { Assignments = [plan.Assignments[0] with { Release = null }, plan.Assignments[1]] },
            plan with { Assignments = [plan.Assignments[0] with { Release = "-" }, plan.Assignments[1]] },
            plan with { Assignments = [plan.Assignments[0] with { Release = "" }, plan.Assignments[1]] },
            plan with { Assignments = [plan.Assignments[0], plan.Assignments[1] with { Needs = null }] },
        ];
        Assert.Equal(different.Length, different.Select(p => p.ToFingerprint()).Distinct().Count());
        Assert.Equal(plan.ToFingerprint(), (plan with { Name = "Another", PlanVersion = 7, State = PlanState.Approved }).ToFingerprint());
        Assert.Equal(
            Fingerprint.OfText(["1.0", "10", "2026-09-01", "2026-09-30", "1.1", "10.5", "", "", "/", $"{R[0]}", "6", "+1.0", "", $"{R[1]}", "60.5", "-", $"{R[0]}"]),
            (plan with { Releases = [Two[0], new("1.1", 10.50m)] }).ToFingerprint());
    }

    [Fact]
    public void A_change_says_each_requirement_once()
    {
        var plan = Drafted(Two, new PlanEntry(R[0], 6));
        Assert.Equal($"Requirement {R[0]} is named 2 times. Name it once. (Parameter 'changes')", Assert.Throws<ArgumentException>(() => plan.Propose(Change, [new(R[0], 1), new(R[0], null)])).Message);
        Assert.Equal($"Requirement {R[0]} has an effort of -1. Give 0 or more. (Parameter 'changes')", Assert.Throws<ArgumentException>(() => plan.Propose(Change, [new(R[0], -1)])).Message);
    }

    [Fact]
    public void A_change_keeps_order_and_needs_and_what_it_does_not_name()
    {
        var plan = Drafted(Two, new(R[0], 6), new PlanEntry(R[1], 3) { Needs = [R[0]] }, new(R[2], 4));
        var delta = plan.Propose(Change, [new(R[3], 2), new(R[2], 0), new(R[4], null, 7m), new(R[0], null, 1.5m)]);
        Assert.Equal((plan.Id, 1, Change), (delta.Plan, delta.PlanVersion, delta.Cause));
        Assert.Equal([new(R[1], 3, "1.0"), new(R[2], 0, "1.0"), new Assignment(R[3], 2, "1.0")], delta.Assignments);
        Assert.Equal((-8m, 8.5m), (delta.EffortDelta, delta.CostDelta));
        Assert.Equal([new PlanMove(R[2], "1.1", "1.0", -31), new PlanMove(R[3], null, "1.0", null), new PlanMove(R[0], "1.0", null, null)], delta.Moves);
        Assert.Equal(-31, delta.DelayDays);
        Assert.Equal([R[0]], plan.Propose(Change, []).Assignments[1].Needs);
    }

    [Fact]
    public void What_never_had_a_place_does_not_drop_out()
    {
        var plan = Drafted(Two, new(R[0], 6), new(R[1], 99));
        Assert.Empty(plan.Propose(Change, [new(R[1], null)]).Moves);
        Assert.Equal(0, plan.Propose(Change, [new(R[1], null)]).DelayDays);
    }

    [Fact]
    public void There_is_no_delay_where_there_are_no_dates()
    {
        var plan = Drafted([new("1.0", 10, null, new LocalDate(2026, 9, 30)), new("1.1", 10)], new(R[0], 6), new(R[1], 6));
        var delta = plan.Propose(Change, [new(R[0], 11)]);
        Assert.Equal((null, null), (delta.DelayDays, delta.Moves.Single(m => m.Requirement == R[1]).Days));
        Assert.Equal([new PlanMove(R[0], "1.0", null, null), new PlanMove(R[1], "1.1", "1.0", null)], delta.Moves);
    }
}
