using RequirementsKit.Prioritization.Internal;
using RequirementsKit.Prioritization.Planning;

namespace RequirementsKit.Tests.Prioritization.Planning;

/// <summary>Which item comes when, and into which release it then goes.</summary>
public sealed class PlanOrderTests
{
    [Fact]
    public void What_the_order_does_not_name_comes_last_by_the_text_and_number_of_its_key() =>
        Assert.Equal("R-1 R-30 R-4 R-20", Turns("R-1 R-30 R-1", Precedence.Wait, new("R-20", 1), new("R-4", 1), new("R-30", 1), new("R-1", 1)));

    [Fact]
    public void The_first_place_of_a_key_that_is_named_twice_counts() => Assert.Equal("A B", Turns("A B A", Precedence.Wait, new("B", 1), new("A", 1)));

    [Theory]
    [InlineData(Precedence.Wait, "B Q P A")]
    [InlineData(Precedence.Inherit, "Q P A B")]
    public void A_prerequisite_of_a_prerequisite_inherits_too(Precedence precedence, string turns) =>
        Assert.Equal(turns, Turns("A B Q P", precedence, new("A", 1, needs: ["P"]), new("B", 1), new("P", 1, needs: ["Q"]), new("Q", 1)));

    /// <summary>P is needed by A and by C; it comes with the better of both, not with the last that was looked at.</summary>
    [Fact]
    public void A_prerequisite_of_several_comes_with_the_best_of_them() =>
        Assert.Equal("P A B C", Turns("A B C P", Precedence.Inherit, new("A", 1, needs: ["P"]), new("B", 1), new("C", 1, needs: ["P"]), new("P", 1)));

    [Fact]
    public void An_item_waits_for_the_last_of_its_needs() =>
        Assert.Equal("C B A D", Turns("A D C B", Precedence.Inherit, new("A", 1, needs: ["B", "C"]), new("B", 1), new("C", 1), new("D", 1)));

    /// <summary>P and Q both end in the second release; the first of them that was named is the one that holds A back.</summary>
    [Fact]
    public void Of_needs_in_the_same_release_the_first_is_named()
    {
        var fill = ReleasePlanner.Fill(["X", "P", "Q", "A"], [new("X", 2), new("P", 2), new("Q", 1), new("A", 1, needs: ["Z", "P", "Q"]), new("Z", 0)], [new("1.0", 2), new("1.1", 9)]);

        Assert.Equal(("1.1", PlacementReason.AfterPrerequisite, "P"), fill.Placements.Where(placement => placement.Item.Key == "A").Select(placement => (placement.Release, placement.Reason, placement.Because)).Single());
    }

    [Fact]
    public void A_need_in_the_first_release_holds_nothing_back()
    {
        var fill = ReleasePlanner.Fill(["P", "A"], [new("P", 1), new("A", 1, needs: ["P"])], [new("1.0", 2)]);

        Assert.Equal([("P", PlacementReason.FirstFit, null, 1), ("A", PlacementReason.FirstFit, (string?)null, 2)], fill.Placements.Select(placement => (placement.Item.Key, placement.Reason, placement.Because, placement.Turn)));
        Assert.Equal(["P", "A"], fill.Releases.Single().Items);
    }

    private static string Turns(string order, Precedence precedence, params PlanItem[] items) => string.Join(' ', PlanOrder.Of(order.Split(' '), items, precedence).Select(item => item.Key));
}
