using RequirementsKit.Plans;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability;
using static RequirementsKit.Tests.Plans.APlan;

namespace RequirementsKit.Tests.Plans;

public sealed class PlanProgressTests
{
    private static readonly Requirement One = Captured(1);
    private static readonly Requirement Second = Captured(2);

    [Theory]
    [InlineData(8, 3, 62)]
    [InlineData(0, 0, null)]
    [InlineData(4, 0, 100)]
    [InlineData(4, 4, 0)]
    [InlineData(3, 1, 66)]
    [InlineData(4, 5, 0)]
    [InlineData(4, -1, 100)]
    public void The_percentage_is_what_is_done_rounded_down(int estimate, int remaining, int? percent) =>
        Assert.Equal(percent, new ReleaseProgress("1.0", 1, [], 1, 0, estimate, remaining).PercentDone);

    [Fact]
    public void Tasks_at_either_end_count_and_nothing_else_does()
    {
        var plan = Drafted(Two, new(One, 6), new(Second, 1));
        var task = OutsideEnd.Task(new("https://tracker.example/T-1"), new("doing", 8, 3));
        TraceLink[] links =
        [
            TraceLink.FromOutside(NewId(), LinkType.Implements, task, One, Planner, Given.Start),
            TraceLink.ToOutside(NewId(), LinkType.Relates, Second, OutsideEnd.Task(new("https://tracker.example/T-2"), new("done", 2, 0)), Planner, Given.Start),
            TraceLink.FromOutside(NewId(), LinkType.Implements, OutsideEnd.Task(new("https://tracker.example/T-3"), new("doing", 100)), One, Planner, Given.Start).Remove(Planner, Given.Start),
            TraceLink.FromOutside(NewId(), LinkType.Verifies, OutsideEnd.Test(new("https://t.example.org/")), One, Planner, Given.Start),
            TraceLink.Between(NewId(), LinkType.Relates, One, Second, Planner, Given.Start),
        ];
        var progress = PlanProgress.Of(plan, links);
        Assert.Equal([("1.0", 2, 2, 1, 10m, 3m), ("1.1", 0, 0, 0, 0m, 0m)], progress.Select(p => (p.Release, p.Requirements, p.Items, p.Done, p.Estimate, p.Remaining)));
        Assert.Empty(progress[0].Unlinked);
    }

    [Fact]
    public void What_has_no_place_is_told_last_and_only_when_there_is_some()
    {
        var progress = PlanProgress.Of(Drafted(Two, new(One, 99), new(Second, 1)), []);
        Assert.Equal([("1.0", 1), ("1.1", 0), (null, 1)], progress.Select(p => (p.Release, p.Requirements)));
        Assert.Equal([One.Id], progress[2].Unlinked);
        Assert.Equal(["1.0", "1.1"], PlanProgress.Of(Drafted(Two, new PlanEntry(One, 1)), []).Select(p => p.Release));
    }

    [Fact]
    public void What_is_left_is_never_more_than_was_estimated()
    {
        var plan = Drafted(Two, new PlanEntry(One, 6));
        Assert.Equal((4m, 4m, 0), Of(new("doing", 4, 9)));
        Assert.Equal((0m, 0m, 0), Of(new("doing", null, 9)));
        Assert.Equal((4m, 4m, 0), Of(new("doing", 4)));
        Assert.Equal((0m, 0m, 0), Of(new("doing")));
        Assert.Equal((0m, 0m, 1), Of(new("done", null, 0)));

        (decimal Estimate, decimal Remaining, int Done) Of(WorkItem item)
        {
            var first = PlanProgress.Of(plan, [TraceLink.FromOutside(NewId(), LinkType.Implements, OutsideEnd.Task(new("https://tracker.example/T-1"), item), One, Planner, Given.Start)])[0];
            return (first.Estimate, first.Remaining, first.Done);
        }
    }

    private static LinkId NewId() => LinkId.New(Given.Ids, Given.Start);

    private static Requirement Captured(long number) =>
        Requirement.Capture(RequirementId.New(Given.Ids, Given.Start), default, number, new RequirementEdit().Statement($"Need {number}."), [Origin.Document("workshop")], null, Planner, Given.Start);
}
