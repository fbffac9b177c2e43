using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using RequirementsKit.Requirements;

namespace RequirementsKit.Tests.Requirements;

/// <summary>The tree against lists of lists that are edited by hand.</summary>
public sealed class RequirementTreeTests
{
    private const int Count = 6;
    private static readonly Instant Now = Given.Start;

    [Property(MaxTest = 300)]
    public Property Moves_do_what_the_naive_lists_do() => Prop.ForAll(Gen.Choose(0, (Count * (Count + 1) * Count) - 1).ListOf().ToArbitrary(), moves =>
    {
        List<Requirement> all = [.. Enumerable.Range(1, Count).Select(Numbered)];
        var ids = all.ConvertAll(r => r.Id);
        var below = ids.Prepend(default).ToDictionary(id => id, _ => new List<RequirementId>());
        below[default] = [.. ids];
        foreach (var move in moves)
        {
            var moved = ids[move % Count];
            var parent = move / Count % (Count + 1) is > 0 and var p ? ids[p - 1] : default;
            List<RequirementId> beside = [.. below[parent].Where(id => id != moved)];
            var place = move / (Count * (Count + 1)) % (beside.Count + 1);
            RequirementId? after = place > 0 ? beside[place - 1] : null;
            if (IsAtOrBelow(below, moved, parent))
            {
                Assert.Equal("requirement.tree-cycle", Assert.Throws<RuleViolationException>(() => new RequirementTree(all).Place(moved, parent, after, Actor.System, Now)).Code);
                continue;
            }

            foreach (var next in new RequirementTree(all).Place(moved, parent == default ? null : parent, after, Actor.System, Now).Next.Cast<Requirement>())
            {
                all[all.FindIndex(r => r.Id == next.Id)] = next;
            }

            below.Values.Single(list => list.Contains(moved)).Remove(moved);
            below[parent].Insert(place, moved);
        }

        var tree = new RequirementTree(all);
        Assert.All(below, b => Assert.Equal(b.Value, tree.Below(b.Key == default ? null : b.Key).Select(r => r.Id)));
        Assert.Equal(Count, tree.InOrder().Count());
    });

    [Fact]
    public void A_requirement_that_stands_there_already_does_not_move()
    {
        List<Requirement> all = [Numbered(1), Numbered(2)];
        Assert.Empty(new RequirementTree(all).Place(all[1].Id, null, all[0].Id, Actor.System, Now).Next);
    }

    [Fact]
    public void Room_between_two_is_made_when_it_is_used_up()
    {
        List<Requirement> all = [.. Enumerable.Range(1, 60).Select(Numbered)];
        for (var i = 2; i < 60; i++)
        {
            foreach (var next in new RequirementTree(all).Place(all.Single(r => r.KeyNumber == i + 1).Id, null, all.Single(r => r.KeyNumber == 1).Id, Actor.System, Now).Next.Cast<Requirement>())
            {
                all[all.FindIndex(r => r.Id == next.Id)] = next;
            }
        }

        Assert.Equal([1, .. Enumerable.Range(3, 58).Reverse().Select(i => (long)i), 2], new RequirementTree(all).Below(null).Select(r => r.KeyNumber));
    }

    [Fact]
    public void A_place_that_is_none_is_refused()
    {
        List<Requirement> all = [Numbered(1), Numbered(2)];
        var tree = new RequirementTree(all);
        Assert.Contains("does not stand below REQ-2", Assert.Throws<ArgumentException>(() => tree.Place(all[0].Id, all[1].Id, all[0].Id, Actor.System, Now)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => tree.Place(RequirementId.New(Given.Ids, Now), null, null, Actor.System, Now));
    }

    private static bool IsAtOrBelow(Dictionary<RequirementId, List<RequirementId>> below, RequirementId above, RequirementId id) =>
        id == above || below[above].Any(child => IsAtOrBelow(below, child, id));

    private static Requirement Numbered(int number) => Requirement.Capture(
        RequirementId.New(Given.Ids, Now), default, number, new RequirementEdit().Statement($"Statement {number}."), [Origin.Document("test")], null, Actor.System, Now);
}
