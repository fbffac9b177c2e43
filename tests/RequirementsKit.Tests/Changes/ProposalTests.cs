using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability;
using static RequirementsKit.Tests.Changes.ABoard;
using static RequirementsKit.Tests.Refusals;

namespace RequirementsKit.Tests.Changes;

/// <summary>What a proposal says, and when two say the same.</summary>
public sealed class ProposalTests
{
    private static readonly Requirement Two = Captured(2);
    private static readonly Requirement Three = Captured(3);
    private static readonly RequirementEdit A = new RequirementEdit().Statement("A.");
    private static readonly RequirementEdit B = new RequirementEdit().Statement("B.");

    private static readonly Dictionary<string, Action> Missing = new(StringComparer.Ordinal)
    {
        ["requirement to revise"] = () => Proposal.Revise(null!),
        ["requirement to retire"] = () => Proposal.Retire(null!),
        ["requirement to reinstate"] = () => Proposal.Reinstate(null!),
        ["edit to add"] = () => Proposal.Add(null!),
        ["source to link"] = () => Proposal.Link(null!, LinkType.Refines, Two),
        ["target to link"] = () => Proposal.Link(One, LinkType.Refines, null!),
        ["source to unlink"] = () => Proposal.Unlink(null!, LinkType.Refines, Two),
        ["target to unlink"] = () => Proposal.Unlink(One, LinkType.Refines, null!),
        ["requirement to move"] = () => Proposal.Move(null!, LinkType.Refines, Two, Three),
        ["from to move"] = () => Proposal.Move(One, LinkType.Refines, null!, Three),
        ["to to move"] = () => Proposal.Move(One, LinkType.Refines, Two, null!),
        ["requirement to split"] = () => Proposal.Split(null!, A, B),
        ["parts to split"] = () => Proposal.Split(One, null!),
        ["survivor to merge"] = () => Proposal.Merge(null!, Two),
        ["merged to merge"] = () => Proposal.Merge(One, null!),
        ["change to edit"] = () => Proposal.Revise(One).Edit(null!),
        ["reason to give"] = () => Faster.Because(null!),
        ["applied to revert"] = () => Proposal.Revert(null!, Present, new Dictionary<RequirementId, RequirementContent>()),
        ["present to revert"] = () => Proposal.Revert(Approved().Applied(), null!, new Dictionary<RequirementId, RequirementContent>()),
        ["before to revert"] = () => Proposal.Revert(Approved().Applied(), Present, null!),
        ["ours to rebase"] = () => ProposalRebase.Of(null!, new Dictionary<RequirementId, RequirementContent>(), Present, [], []),
        ["bases to rebase"] = () => ProposalRebase.Of(Faster, null!, Present, [], []),
        ["present to rebase"] = () => ProposalRebase.Of(Faster, new Dictionary<RequirementId, RequirementContent>(), null!, [], []),
        ["linksThen to rebase"] = () => ProposalRebase.Of(Faster, new Dictionary<RequirementId, RequirementContent>(), Present, null!, []),
        ["linksNow to rebase"] = () => ProposalRebase.Of(Faster, new Dictionary<RequirementId, RequirementContent>(), Present, [], null!),
        ["proposal to assess"] = () => ImpactReport.Of(null!, new TraceGraph([], []), 0),
        ["graph to assess"] = () => ImpactReport.Of(Faster, null!, 0),
        ["template to follow"] = () => ChangeHandling.Standard(null!),
        ["ratifiedUnder to ratify"] = () => ChangeHandling.Emergency("Down", null!, 1),
        ["justification to hurry"] = () => ChangeHandling.Emergency(null!, Board, 1),
        ["fields to allow"] = () => ChangeTemplate.Create("wording", 1, null!, Start),
        ["name to give"] = () => ChangeTemplate.Create(null!, 1, [RequirementField.Title], Start),
        ["round to approve"] = () => ChangeTemplate.Create("wording", 1, [RequirementField.Title], Start).ApprovedBy(null!, Start),
    };

    public static TheoryData<string> Names => [.. Missing.Keys];

    private static ApprovalPolicy Board => ABoard.Two;

    private static Dictionary<RequirementId, Requirement> Present => new() { [One.Id] = One };

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_missing_is_named(string name) => Assert.Equal(name.Split(' ')[0], Assert.Throws<ArgumentNullException>(Missing[name]).ParamName);

    [Fact]
    public void Proposals_that_differ_in_anything_that_is_decided_on_have_different_fingerprints()
    {
        var later = One.Revise(new RequirementEdit().Title("Later"), null, Author, Start);
        var twoLater = Two.Revise(new RequirementEdit().Title("Later"), null, Author, Start);
        Proposal[] proposals =
        [
            new(), Faster, Faster.AndRetire(Two), Proposal.Revise(One).Title("Else"), Proposal.Revise(One).Statement("Else."), Proposal.Revise(later).Statement("Else."), Proposal.Revise(Two).Statement("Else."),
            Proposal.Retire(One), Proposal.Reinstate(One), Proposal.Add(A), Proposal.Add(B), Proposal.Add(A).AndAdd(B), Proposal.Add(B).AndAdd(A),
            Proposal.Link(One, LinkType.Refines, Two), Proposal.Link(One, LinkType.Refines, twoLater), Proposal.Link(One, LinkType.Derives, Two), Proposal.Link(Two, LinkType.Refines, One), Proposal.Unlink(One, LinkType.Refines, Two),
            Proposal.Move(One, LinkType.Refines, Two, Three), Proposal.Move(One, LinkType.Refines, twoLater, Three), Proposal.Move(One, LinkType.Refines, Three, Two),
            Proposal.Split(One, A, B), Proposal.Split(One, B, A), Proposal.Split(One, A), Proposal.Split(One, A, B, B), Proposal.Split(One, A.Title("A"), B), Proposal.Split(One, A, B.Title("A")),
            Proposal.Merge(One, Two), Proposal.Merge(One, twoLater), Proposal.Merge(One, Three), Proposal.Merge(One, Two, Three), Proposal.Merge(One, Two).Statement("Both."),
            Faster.Estimated(0, 0), Faster.Estimated(1, 0), Faster.Estimated(0, 1), Faster.Estimated(1, 1), Faster.Estimated(10, 1), Faster.Estimated(1, 10),
        ];
        Assert.Equal(proposals.Length, proposals.Select(p => p.ToFingerprint()).Distinct().Count());
        Assert.All(proposals, p => Assert.Equal(p.ToFingerprint(), (p with { }).ToFingerprint()));
    }

    [Fact]
    public void How_many_zeros_an_estimate_is_written_with_makes_no_difference() => Assert.Equal(Faster.Estimated(1, 2).ToFingerprint(), Faster.Estimated(1.00m, 2.0m).ToFingerprint());

    [Fact]
    public void A_reason_makes_another_proposal_of_the_same_content()
    {
        var reasoned = Faster.Because("Customers wait.");
        Assert.Equal(Faster.ToFingerprint(), reasoned.ToFingerprint());
        Assert.NotEqual(Faster, reasoned);
        Assert.Equal(reasoned, Faster.Because("Customers wait."));
        Assert.Equal(reasoned.GetHashCode(), Faster.GetHashCode());
        Assert.False(Faster.Equals(null));
        Assert.NotEqual(Faster, Proposal.Retire(One));
    }

    [Fact]
    public void The_fingerprint_follows_the_operations()
    {
        _ = Faster.ToFingerprint();
        Assert.Equal(Proposal.Retire(One).ToFingerprint(), (Faster with { Operations = Proposal.Retire(One).Operations }).ToFingerprint());
    }

    [Fact]
    public void What_is_touched_is_each_requirement_once_and_no_end_that_stays_as_it_is()
    {
        Assert.Equal([One.Id], Faster.AndLink(One, LinkType.Refines, Two).Touched());
        Assert.Equal([One.Id, Two.Id], Proposal.Merge(One, Two).Touched());
        Assert.Equal([Three.Id], Proposal.Move(Three, LinkType.Refines, One, Two).Touched());
        Assert.Empty(Proposal.Add(A).Touched());
    }

    [Fact]
    public void A_proposal_rests_on_every_revision_that_it_names_once()
    {
        static IEnumerable<RequirementId> Named(Proposal proposal) => proposal.Bases().Select(b => b.Requirement);
        Assert.Equal([Three.Id, Two.Id, One.Id], Named(Proposal.Move(Three, LinkType.Refines, One, Two)));
        Assert.Equal([One.Id, Two.Id, Three.Id], Named(Proposal.Merge(One, Two, Three)));
        Assert.Equal([One.Id, Two.Id], Named(Faster.AndLink(One, LinkType.Refines, Two)));
        Assert.Empty(Named(Proposal.Add(A)));
    }

    [Fact]
    public void Two_proposals_overlap_when_they_write_the_same_or_make_or_remove_the_same_link()
    {
        (Proposal, Proposal, bool)[] pairs =
        [
            (Faster, Proposal.Retire(One), true), (Faster, Proposal.Retire(Two), false), (Faster, Proposal.Merge(Two, One), true), (Proposal.Split(One, A, B), Proposal.Reinstate(One), true),
            (Faster, Proposal.Link(One, LinkType.Refines, Two), false), (Proposal.Link(One, LinkType.Refines, Two), Proposal.Unlink(One, LinkType.Refines, Two), true),
            (Proposal.Link(One, LinkType.Refines, Two), Proposal.Link(One, LinkType.Derives, Two), false), (Proposal.Link(One, LinkType.Refines, Two), Proposal.Link(Two, LinkType.Refines, One), false),
            (Proposal.Move(One, LinkType.Refines, Two, Three), Proposal.Link(One, LinkType.Refines, Three), true), (Proposal.Move(One, LinkType.Refines, Two, Three), Proposal.Link(One, LinkType.Refines, Two), true),
            (Proposal.Merge(One, Two), Proposal.Link(Two, LinkType.Duplicates, One), true), (Proposal.Add(A), Proposal.Add(A), false),
        ];
        Assert.All(pairs, p => Assert.Equal((p.Item3, p.Item3), (p.Item1.OverlapsWith(p.Item2), p.Item2.OverlapsWith(p.Item1))));
    }

    [Fact]
    public void Only_what_revises_or_merges_is_edited_and_the_last_is()
    {
        Assert.Equal("There is no requirement to change yet. Begin with Proposal.Revise(requirement).", Assert.Throws<InvalidOperationException>(() => Proposal.Retire(One).Title("Else")).Message);
        Assert.Equal("There is no requirement to change yet. Begin with Proposal.Revise(requirement).", Assert.Throws<InvalidOperationException>(() => new Proposal().Title("Else")).Message);
        Assert.Equal("There is nothing to estimate yet. Begin with Proposal.Revise(requirement).", Assert.Throws<InvalidOperationException>(() => new Proposal().Estimated(1, 1)).Message);
        var edited = Proposal.Revise(One).Statement("One.").AndMerge(Two, Three).Title("Two").Statement("Two.");
        Assert.Equal([1, 2], edited.Operations.Select(o => o.Changes.Count));
        Assert.Equal([null, new ChangeEstimate(1, 2)], edited.Estimated(1, 2).Operations.Select(o => o.Estimate));
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("a revision that changes nothing")]
    [InlineData("an addition of nothing")]
    [InlineData("a split into one")]
    [InlineData("a split into nothing")]
    [InlineData("a split with a part that says nothing")]
    [InlineData("a merge with nothing")]
    [InlineData("a move to where it is")]
    [InlineData("something and nothing")]
    public void What_changes_nothing_is_not_submitted(string what) => Refused(
        "change-request.empty-proposal",
        "The proposal changes nothing. Say what is to change: Proposal.Revise(requirement).Statement(\"…\").",
        "该提案未更改任何内容。请说明要更改什么：Proposal.Revise(requirement).Statement(\"…\")。",
        () => Submitted(proposal: what switch
        {
            "nothing" => new(),
            "a revision that changes nothing" => Proposal.Revise(One),
            "an addition of nothing" => Proposal.Add(new()),
            "a split into one" => Proposal.Split(One, A),
            "a split into nothing" => Proposal.Split(One),
            "a split with a part that says nothing" => Proposal.Split(One, A, new()),
            "a merge with nothing" => Proposal.Merge(One),
            "a move to where it is" => Proposal.Move(One, LinkType.Refines, Two, Two),
            _ => Faster.AndRevise(Two),
        }));

    [Fact]
    public void What_changes_something_is_submitted()
    {
        Proposal[] proposals = [Faster, Proposal.Retire(One), Proposal.Reinstate(One), Proposal.Add(A), Proposal.Link(One, LinkType.Refines, Two), Proposal.Unlink(One, LinkType.Refines, Two), Proposal.Move(One, LinkType.Refines, Two, Three), Proposal.Split(One, A, B), Proposal.Merge(One, Two)];
        Assert.All(proposals, p => Assert.Equal(ChangeRequestStatus.InReview, Submitted(proposal: p).Status));
    }

    [Fact]
    public void Estimates_add_up()
    {
        Assert.Equal(new ChangeEstimate(3, 5), new ChangeEstimate(1, 2).Plus(new(2, 3)));
        Assert.Equal(new ChangeEstimate(1, 2), new ChangeEstimate(1, 2).Plus(null));
        Assert.Equal(new ChangeEstimate(-1, 2), new ChangeEstimate(1, -2).Negated());
        Assert.Equal(new ChangeEstimate(0, 0), ChangeEstimate.None);
        Assert.Equal(new ChangeEstimate(1.5m, 3), Faster.Estimated(1, 2).AndRetire(Two).AndAdd(A).Estimated(0.5m, 1).Estimate());
    }

    private static Requirement Captured(int number) => Requirement.Capture(
        RequirementId.New(Given.Ids, Start), One.ProjectId, number, new RequirementEdit().Statement($"The portal shall do {number}."), [Origin.Document("workshop")], null, Author, Start);
}
