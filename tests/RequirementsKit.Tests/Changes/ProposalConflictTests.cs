using RequirementsKit.Changes;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability;
using static RequirementsKit.Tests.Changes.ABoard;

namespace RequirementsKit.Tests.Changes;

/// <summary>What a conflict says, and what makes one beyond what both wrote.</summary>
public sealed class ProposalConflictTests
{
    private static readonly Requirement Two = Captured(2);
    private static readonly Requirement Three = Captured(3);

    [Fact]
    public void A_conflict_says_what_was_what_is_wanted_and_what_is()
    {
        AssertTold(
            ProposalConflictKind.Overlap, "It was", "Ours", "Theirs",
            "Both changed the Title of REQ-1: it was 'It was', the proposal wants 'Ours', and it is 'Theirs' now. Choose one and amend the proposal.",
            "REQ-1 的“标题”双方都改了：原为“It was”，本提案要改为“Ours”，现为“Theirs”。请选定其一并修订提案。");
        AssertTold(
            ProposalConflictKind.Overlap, null, "Ours", null,
            "Both changed the Title of REQ-1: it was empty, the proposal wants 'Ours', and it is empty now. Choose one and amend the proposal.",
            "REQ-1 的“标题”双方都改了：原为空，本提案要改为“Ours”，现为空。请选定其一并修订提案。");
        AssertTold(
            ProposalConflictKind.ChangedAndRetired, null, "Title", "Obsolete",
            "One side changes REQ-1 and the other retires it: the proposal says Title, the record says Obsolete. Amend or withdraw the proposal.",
            "REQ-1 一方修订而另一方作废：本提案为 Title，现状为 Obsolete。请修订提案或撤回。");
        AssertTold(
            ProposalConflictKind.DanglingLink, null, "Retire", "REQ-2 Refines REQ-1",
            "A link of REQ-1 would lose an end: the proposal says Retire, the record says REQ-2 Refines REQ-1. Leave one out.",
            "REQ-1 的链接将失去一端：本提案为 Retire，现状为 REQ-2 Refines REQ-1。请去掉其一。");
        AssertTold(
            ProposalConflictKind.DuplicateKey, null, "REQ-1 Refines REQ-2", "REQ-1 Refines REQ-2",
            "The link REQ-1 Refines REQ-2 exists by now. Leave it out of the proposal.",
            "链接 REQ-1 Refines REQ-2 已经存在。请从提案中去掉。");
    }

    [Fact]
    public void What_was_merged_away_is_gone_as_what_was_retired()
    {
        var duplicate = One.MarkDuplicate(Two.Id, Author, Start);
        var conflict = Assert.Single(Rebased(Proposal.Revise(One).Title("Ours").Statement("Else."), duplicate).Conflicts);
        Assert.Equal((ProposalConflictKind.ChangedAndRetired, "Title, Statement", "Duplicate"), (conflict.Kind, conflict.Ours, conflict.Theirs));
        Assert.Empty(Rebased(Proposal.Retire(One), duplicate).Proposal!.Operations);
    }

    [Fact]
    public void A_link_whose_two_ends_are_gone_names_the_target()
    {
        var conflict = Assert.Single(Rebased(Proposal.Link(One, LinkType.Refines, Two), One.Retire(Author, Start), Two.Retire(Author, Start)).Conflicts);
        Assert.Equal(("REQ-1 Refines REQ-2", "REQ-2 Obsolete"), (conflict.Ours, conflict.Theirs));
    }

    [Fact]
    public void A_link_from_outside_keeps_what_it_shows_from_being_retired()
    {
        var test = OutsideEnd.Test(new("https://tests.example.org/1"));
        var from = TraceLink.FromOutside(LinkId.New(Given.Ids, Start), LinkType.Verifies, test, One, Author, Start);
        var conflict = Assert.Single(Rebased(Proposal.Retire(One), One, now: [from]).Conflicts);
        Assert.Equal((ProposalConflictKind.DanglingLink, "Retire", $"{test} Verifies REQ-1"), (conflict.Kind, conflict.Ours, conflict.Theirs));
    }

    [Fact]
    public void A_link_to_a_requirement_that_was_not_given_is_named_by_its_id() =>
        Assert.Equal($"REQ-1 DependsOn {Three.Id}", Assert.Single(Rebased(Proposal.Retire(One), One, now: [Link(One, Three)]).Conflicts).Theirs);

    [Fact]
    public void A_link_that_was_removed_is_none_then_and_none_now()
    {
        var removed = Link(Two, One).Remove(Author, Start);
        Assert.Single(Rebased(Proposal.Retire(One), One, now: [removed]).Proposal!.Operations);
        var again = Assert.Single(Rebased(Proposal.Retire(One), One, then: [removed], now: [Link(Two, One)]).Conflicts);
        Assert.Equal(ProposalConflictKind.DanglingLink, again.Kind);
        Assert.Single(Rebased(Proposal.Link(Two, LinkType.DependsOn, One), One, now: [removed]).Proposal!.Operations);
    }

    [Fact]
    public void Retiring_what_others_were_linked_around_is_no_conflict() => Assert.Single(Rebased(Proposal.Retire(One), One, now: [Link(Two, Three)]).Proposal!.Operations);

    [Fact]
    public void A_link_whose_source_changed_moves_to_the_present_revisions()
    {
        var source = One.Revise(new RequirementEdit().Title("Theirs"), null, Author, Start);
        var operation = Assert.Single(Rebased(Proposal.Link(One, LinkType.Refines, Two), source).Proposal!.Operations);
        Assert.Equal((2, 1), (operation.BaseRevision, operation.TargetBaseRevision));
    }

    [Fact]
    public void What_is_left_of_a_proposal_keeps_its_reason()
    {
        var proposal = Proposal.Revise(One).Title("Ours").Because("Customers wait.");
        var merged = Rebased(proposal, One.Revise(new RequirementEdit().Statement("Theirs."), null, Author, Start)).Proposal!;
        Assert.Equal(("Customers wait.", 2), (merged.Reason, merged.Operations[0].BaseRevision));
        Assert.Same(proposal.Operations[0].Changes, merged.Operations[0].Changes);
        Assert.Same(proposal, Rebased(proposal, One).Proposal);
    }

    [Fact]
    public void What_cannot_be_merged_and_what_is_missing_is_named()
    {
        Assert.Equal("operation", Assert.Throws<ArgumentException>(() => Rebased(Proposal.Reinstate(One), One)).ParamName);
        Assert.StartsWith("An operation of the kind Reinstate cannot be merged.", Assert.Throws<ArgumentException>(() => Rebased(Proposal.Reinstate(One), One)).Message, StringComparison.Ordinal);
        var missing = Assert.Throws<ArgumentException>(() => Rebased(Proposal.Retire(Three), One));
        Assert.Equal($"The proposal names requirement {Three.Id}, which was not given. Give every requirement that it names, as it is now and as it was.", missing.Message);
        var later = Two.Revise(new RequirementEdit().Title("Later"), null, Author, Start);
        Assert.Equal(
            $"The proposal names requirement {Two.Id}, which was not given. Give every requirement that it names, as it is now and as it was.",
            Assert.Throws<ArgumentException>(() => Rebased(Proposal.Revise(Two).Title("Ours"), One, later)).Message);
    }

    private static void AssertTold(ProposalConflictKind kind, string? before, string ours, string? theirs, string english, string chinese)
    {
        var conflict = new ProposalConflict(kind, One.Id, "REQ-1", RequirementField.Title, before, ours, theirs);
        Assert.Equal((english, english, chinese), (conflict.ToString(), conflict.ToText(Language.English), conflict.ToText(Language.Chinese)));
    }

    private static ProposalRebase Rebased(Proposal ours, Requirement one, Requirement? two = null, IEnumerable<TraceLink>? then = null, IEnumerable<TraceLink>? now = null) => ProposalRebase.Of(
        ours,
        new Dictionary<RequirementId, RequirementContent> { [One.Id] = One.Content },
        new Dictionary<RequirementId, Requirement> { [One.Id] = one, [Two.Id] = two ?? Two },
        then ?? [],
        now ?? []);

    private static TraceLink Link(Requirement source, Requirement target) => TraceLink.Between(LinkId.New(Given.Ids, Start), LinkType.DependsOn, source, target, Author, Start);

    private static Requirement Captured(int number) => Requirement.Capture(
        RequirementId.New(Given.Ids, Start), One.ProjectId, number, new RequirementEdit().Statement($"The portal shall do {number}."), [Origin.Document("workshop")], null, Author, Start);
}
