using FsCheck.Xunit;
using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Planning;

namespace RequirementsKit.Tests.Prioritization.Planning;

public sealed class ReleasePlannerTests
{
    [Fact]
    public void Items_go_by_rank_into_the_first_release_with_room()
    {
        var fill = ReleasePlanner.Fill(["B", "A", "C"], [new("A", 4, 10), new("B", 3, 5), new("C", 2, 1), new("D", 9)], [new("1.0", 5), new("1.1", 4)]);

        Assert.Equal(["B", "C"], fill.Releases[0].Items);
        Assert.Equal(["A"], fill.Releases[1].Items);
        Assert.Equal((5, 6, 4, 10), (fill.Releases[0].Effort, fill.Releases[0].Value, fill.Releases[1].Effort, fill.Releases[1].Value));
        Assert.Equal(["D"], fill.Unplanned);
        Assert.Equal(
            [PlacementReason.FirstFit, PlacementReason.CapacityTaken, PlacementReason.FirstFit, PlacementReason.NoRoom],
            fill.Placements.Select(placement => placement.Reason));
        Assert.Equal("A goes into 1.1: turn 2, and effort 4 no longer fits into an earlier release.", fill.Placements[1].ToText());
        Assert.Equal("D 未排入：剩余版本均容不下工作量 9。", fill.Placements[3].ToText(Language.Chinese));
    }

    [Theory]
    [InlineData(Precedence.Wait, "C P D")]
    [InlineData(Precedence.Inherit, "P D C")]
    public void A_prerequisite_waits_or_inherits_by_name(Precedence precedence, string turns)
    {
        var fill = ReleasePlanner.Fill(["D", "C", "P"], [new("D", 1, needs: ["P"]), new("C", 1), new("P", 1)], [new("1.0", 2), new("1.1", 2)], precedence);

        Assert.Equal(turns, string.Join(' ', fill.Placements.Select(placement => placement.Item.Key)));
    }

    [Fact]
    public void An_item_never_comes_before_what_it_needs()
    {
        var fill = ReleasePlanner.Fill(["P", "D", "Q"], [new("P", 5), new("D", 1, needs: ["P"]), new("Q", 9), new("E", 1, needs: ["Q"])], [new("1.0", 2), new("1.1", 6)]);

        Assert.Equal(("1.1", PlacementReason.AfterPrerequisite, "P"), (fill.Placements[1].Release, fill.Placements[1].Reason, fill.Placements[1].Because));
        Assert.Equal((null, PlacementReason.PrerequisiteUnplanned, "Q"), (fill.Placements[3].Release, fill.Placements[3].Reason, fill.Placements[3].Because));
    }

    [Fact]
    public void A_circle_is_refused_with_its_members()
    {
        var error = Assert.Throws<PrioritizationException>(() => ReleasePlanner.Fill(
            ["A"], [new("A", 1, needs: ["B"]), new("B", 1, needs: ["C"]), new("C", 1, needs: ["D"]), new("D", 1, needs: ["B"])], [new("1.0", 9)]));

        Assert.Equal("prioritization.plan-cycle", error.Problems.Single().Code);
        Assert.Contains("B → C → D → B", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_is_wrong_is_listed_at_once()
    {
        var error = Assert.Throws<PrioritizationException>(() => ReleasePlanner.Fill([], [new("A", 1), new("A", 1, needs: ["X"])], [new("1.0", 9), new("1.0", 1)]));

        Assert.Equal(["prioritization.item-duplicate", "prioritization.release-duplicate", "prioritization.plan-need"], error.Problems.Select(problem => problem.Code));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PlanItem("A", -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReleaseCapacity("1.0", double.PositiveInfinity));
    }

    [Property]
    public void A_plan_keeps_capacities_and_dependencies_and_leaves_nothing_out_that_fits(int seed)
    {
        var random = new Random(seed);
        var items = Enumerable.Range(0, random.Next(1, 25)).Select(i => new PlanItem($"I-{i}", random.Next(0, 9), 1, Enumerable.Range(0, i).Where(_ => random.Next(6) == 0).Select(j => $"I-{j}"))).ToList();
        string[] order = [.. items.Select(item => item.Key).OrderBy(_ => random.Next())];
        var fill = ReleasePlanner.Fill(order, items, [new("0", 12), new("1", 10), new("2", 8)], random.Next(2) == 0 ? Precedence.Wait : Precedence.Inherit);
        var place = fill.Placements.ToDictionary(placement => placement.Item.Key, placement => placement.Release);

        Assert.Equal(items.Count, place.Count);
        Assert.All(fill.Releases, release => Assert.True(release.Effort <= release.Capacity));
        Assert.All(items, item => Assert.All(item.Needs, need => Assert.True(place[item.Key] is null || string.CompareOrdinal(place[need], place[item.Key]) <= 0 && place[need] is not null)));
        Assert.All(fill.Placements.Where(placement => placement.Reason == PlacementReason.NoRoom), placement => Assert.All(
            fill.Releases.Where(release => placement.Item.Needs.All(need => string.CompareOrdinal(place[need], release.Name) <= 0)),
            release => Assert.True(placement.Item.Effort > release.Capacity - release.Effort)));
        var again = ReleasePlanner.Fill(order, [.. items.AsEnumerable().Reverse()], [new("0", 12), new("1", 10), new("2", 8)], Precedence.Wait);
        Assert.Equal(ReleasePlanner.Fill(order, items, [new("0", 12), new("1", 10), new("2", 8)]).Placements.Select(p => p.ToText()), again.Placements.Select(p => p.ToText()));
    }
}
