using RequirementsKit.Requirements;
using static RequirementsKit.Tests.Refusals;
using static RequirementsKit.Tests.Requirements.ARequirement;

namespace RequirementsKit.Tests.Requirements;

public sealed class RequirementPlaceTests
{
    private const long Gap = 1 << 20;

    [Fact]
    public void Who_is_placed_first_last_or_between_is_the_only_one_that_changes()
    {
        var (a, b, c) = (At(1, 1), At(2, 2), At(3, 4));
        Assert.Equal([(1, 5 * Gap)], Placed([a, b, c], a, null, c));
        Assert.Equal([(3, 0L)], Placed([a, b, c], c, null, null));
        Assert.Equal([(1, 3 * Gap)], Placed([a, b, c], a, null, b));
        Assert.Equal([(3, Gap + (Gap / 2))], Placed([a, b, c], c, null, a));
        Assert.Equal([(3, 3 * Gap)], Placed([a, b, c], c, a, null));
        var placed = Assert.IsType<RequirementPlaced>(Assert.Single(Assert.Single(new RequirementTree([a, b, c]).Place(c, a, null, Me, Now).Next).Events));
        Assert.Equal(new RequirementPlaced(c, a.Id, 3 * Gap, Me, Now), placed);
    }

    [Fact]
    public void Where_no_room_is_left_all_beside_it_get_a_new_place_and_who_keeps_theirs_does_not_change()
    {
        var (a, b, c) = (At(1, 1), At(2, 1) with { Order = Gap + 1 }, At(3, 4));
        Assert.Equal([(3, 2 * Gap), (2, 3 * Gap)], Placed([a, b, c], c, null, a));
        var (same, alike) = (At(1, 5), At(2, 5));
        Assert.Equal([(1, Gap), (3, 2 * Gap), (2, 3 * Gap)], Placed([same, alike, c], c, null, same));
    }

    [Fact]
    public void Those_whose_places_are_equal_stand_in_the_order_of_their_keys()
    {
        var (a, b, c) = (At(3, 1), At(2, 1), At(1, 2));
        Assert.Equal([b.Id, a.Id, c.Id], new RequirementTree([a, b, c]).Below(null).Select(r => r.Id));
    }

    [Fact]
    public void Who_stands_below_nobody_that_is_known_stands_at_the_top()
    {
        var (a, b) = (At(1, 1), At(2, 2));
        var (orphan, child) = (At(3, 3) with { Parent = RequirementId.New(Given.Ids, Now) }, At(4, 1) with { Parent = a.Id });
        var tree = new RequirementTree([a, b, orphan, child]);
        Assert.Equal([(1, 0), (4, 1), (2, 0), (3, 0)], tree.InOrder().Select(n => (n.Requirement.KeyNumber, n.Depth)));
        Assert.Equal([(2, 4 * Gap)], Placed([a, b, orphan, child], b, null, orphan));
        Assert.Equal([(2, 2 * Gap)], Placed([a, b, orphan, child], b, orphan, null));
    }

    [Fact]
    public void Who_stands_there_already_does_not_move()
    {
        var (a, b) = (At(1, 1), At(2, 2));
        Assert.Empty(Placed([a, b], a, null, null));
        Assert.Empty(Placed([a, b], b, null, a));
        var child = At(3, 7) with { Parent = a.Id };
        Assert.Empty(Placed([a, child], child, a, null));
        Assert.Equal([(3, 0L)], Placed([a, child], child, null, null));
    }

    [Fact]
    public void Nobody_stands_below_themselves_however_deep()
    {
        var a = At(1, 1);
        var b = At(2, 1) with { Parent = a.Id };
        var c = At(3, 1) with { Parent = b.Id };
        var tree = new RequirementTree([a, b, c]);
        Refused(
            "requirement.tree-cycle", "REQ-1 cannot stand below REQ-3, which is the same or stands below it. Move that one out first.", "REQ-1 不能置于 REQ-3 之下：后者就是它自身，或位于它之下。请先将后者移出。",
            () => tree.Place(a, c, null, Me, Now));
        Refused("requirement.tree-cycle", () => tree.Place(b, b, null, Me, Now));
        Assert.Single(tree.Place(c, a, b, Me, Now).Next);
    }

    private static IEnumerable<(long Key, long Order)> Placed(Requirement[] all, Requirement moved, Requirement? parent, Requirement? after)
    {
        var next = new RequirementTree(all).Place(moved, parent?.Id, after?.Id, Me, Now).Next.Cast<Requirement>().ToList();
        Assert.All(next, n => Assert.Equal(n.Id == moved.Id ? parent?.Id : all.Single(r => r.Id == n.Id).Parent, n.Parent));
        return next.Select(n => (n.KeyNumber, n.Order));
    }

    private static Requirement At(int key, int place) => Captured(number: key).Stored() with { Order = place * Gap };
}
