using NodaTime;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability;

namespace RequirementsKit.Tests.Traceability;

public sealed class StakeholderConflictRuleTests
{
    private static readonly Instant Now = Given.Start;
    private static readonly ProjectId Project = ProjectId.New(Given.Ids, Now);
    private static readonly StakeholderId Anna = StakeholderId.New(Given.Ids, Now);
    private static readonly StakeholderId Ben = StakeholderId.New(Given.Ids, Now);
    private static readonly StakeholderId Cem = StakeholderId.New(Given.Ids, Now);

    [Fact]
    public void Those_who_asked_for_one_side_only_are_named_in_order_and_conflicts_come_in_the_order_of_their_links()
    {
        var (one, other) = (AskedBy(1, Cem, Anna, Ben), AskedBy(2, Ben, StakeholderId.New(Given.Ids, Now)));
        var (first, second) = (Link(one, other), Link(other, one));
        var conflicts = StakeholderConflict.Among([one, other], [second, first]);
        Assert.Equal([first.Id, second.Id], conflicts.Select(c => c.Link));
        Assert.Equal([Anna, Cem], conflicts[0].AskedForOne);
        Assert.Single(conflicts[0].AskedForOther);
    }

    [Fact]
    public void Nobody_contradicts_a_side_that_only_they_asked_for()
    {
        var (all, some) = (AskedBy(1, Anna, Ben), AskedBy(2, Anna));
        Assert.Empty(StakeholderConflict.Among([all, some], [Link(all, some)]));
        Assert.Empty(StakeholderConflict.Among([all, some], [Link(some, all)]));
    }

    [Fact]
    public void A_link_that_is_removed_invalid_or_of_another_type_is_no_conflict()
    {
        var (one, other) = (AskedBy(1, Anna), AskedBy(2, Ben));
        TraceLink[] links =
        [
            Link(one, other).Remove(Actor.System, Now), Link(one, other).Judge(LinkJudgement.Invalid, one, other, null, Actor.System, Now),
            TraceLink.Between(LinkId.New(Given.Ids, Now), LinkType.DependsOn, one, other, Actor.System, Now),
        ];
        Assert.Empty(StakeholderConflict.Among([one, other], links));
        Assert.Equal("requirements", Assert.Throws<ArgumentNullException>(() => StakeholderConflict.Among(null!, [])).ParamName);
        Assert.Equal("links", Assert.Throws<ArgumentNullException>(() => StakeholderConflict.Among([], null!)).ParamName);
    }

    private static TraceLink Link(Requirement one, Requirement other) => TraceLink.Between(LinkId.New(Given.Ids, Now), LinkType.ConflictsWith, one, other, Actor.System, Now);

    private static Requirement AskedBy(long number, params StakeholderId[] people) => Requirement.Capture(
        RequirementId.New(Given.Ids, Now), Project, number, new RequirementEdit().Statement($"Need {number}."), [new Origin(OriginKind.Regulation, "Art. 15", null, people)], null, Actor.System, Now);
}
