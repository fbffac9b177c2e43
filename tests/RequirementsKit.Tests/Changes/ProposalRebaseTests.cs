using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using RequirementsKit.Changes;
using RequirementsKit.Requirements;
using RequirementsKit.Traceability;

namespace RequirementsKit.Tests.Changes;

public sealed class ProposalRebaseTests
{
    private static readonly ProjectId Project = ProjectId.New(Given.Ids, Given.Start);
    private static readonly Requirement One = Captured(1);
    private static readonly Requirement Two = Captured(2);

    /// <summary>Fields with values that fit, so that any choice of them is an edit.</summary>
    private static readonly (RequirementField Field, string?[] Values)[] Values =
    [
        (RequirementField.Title, ["One", "Two", "Three"]),
        (RequirementField.Statement, ["The portal exports.", "The portal prints.", "门户导出。"]),
        (RequirementField.Rationale, [null, "They wait.", "They ask."]),
        (RequirementField.Tags, [null, "export", "export\nprint"]),
        (RequirementField.AcceptanceCriteria, [null, "In 2 s.", "In 3 s.\nOffline."]),
        (RequirementField.Risk, [null, "Low", "High"]),
        (RequirementField.NeededBy, [null, "2026-10-01", "2026-11-01"]),
    ];

    [Property(MaxTest = 500)]
    public Property I27_Edits_of_different_fields_merge_to_what_either_order_gives() => Prop.ForAll(Edits(), Edits(), (one, two) =>
    {
        var ours = one;
        var theirs = RequirementEdit.Of(two.Changes.Where(c => one.Changes.All(o => o.Field != c.Field)));
        var now = Revised(theirs);
        var merged = Rebase(ProposalOf(ours), now);
        var result = merged.Proposal!.Operations.Aggregate(now.Content, (content, o) => RequirementEdit.Of(o.Changes).Apply(content));
        return merged.Conflicts.Count == 0
            && result.ToFingerprint() == ours.Apply(theirs.Apply(One.Content)).ToFingerprint()
            && result.ToFingerprint() == theirs.Apply(ours.Apply(One.Content)).ToFingerprint()
            && merged.Proposal.Operations.All(o => o.BaseRevision == now.Revision);
    });

    [Property(MaxTest = 500)]
    public Property I27_A_field_that_both_set_differently_is_a_conflict_and_every_other_outcome_keeps_both_wishes() => Prop.ForAll(Edits(), Edits(), (ours, theirs) =>
    {
        var now = Revised(theirs);
        var merged = Rebase(ProposalOf(ours), now);
        var wanted = ours.Apply(One.Content);
        var overlaps = ours.Changes.Select(c => c.Field)
            .Where(f => One.Content.ValueOf(f) != now.Content.ValueOf(f) && wanted.ValueOf(f) != now.Content.ValueOf(f)).ToList();
        if (overlaps.Count > 0)
        {
            return merged.Proposal is null && overlaps.SequenceEqual(merged.Conflicts.Select(c => c.Field!.Value)) && merged.Conflicts.All(c => c.Kind == ProposalConflictKind.Overlap);
        }

        var result = merged.Proposal!.Operations.Aggregate(now.Content, (content, o) => RequirementEdit.Of(o.Changes).Apply(content));
        return ours.Changes.All(c => result.ValueOf(c.Field) == wanted.ValueOf(c.Field))
            && theirs.Changes.All(c => ours.Changes.Any(o => o.Field == c.Field) || result.ValueOf(c.Field) == now.Content.ValueOf(c.Field));
    });

    [Property(MaxTest = 200)]
    public Property I27_When_nothing_happened_the_proposal_stays_as_it_is() => Prop.ForAll(Edits(), ours =>
    {
        var proposal = ProposalOf(ours).AndLink(One, LinkType.Relates, Two).AndRetire(Two);
        return ReferenceEquals(proposal, Rebase(proposal, One).Proposal);
    });

    [Fact]
    public void An_overlap_names_the_field_and_all_three_values()
    {
        var conflict = Assert.Single(Rebase(ProposalOf(new RequirementEdit().Title("Ours")), Revised(new RequirementEdit().Title("Theirs"))).Conflicts);
        Assert.Equal(new ProposalConflict(ProposalConflictKind.Overlap, One.Id, "REQ-1", RequirementField.Title, One.Title, "Ours", "Theirs"), conflict);
        Assert.Contains($"it was '{One.Title}', the proposal wants 'Ours', and it is 'Theirs' now", conflict.ToText(Language.English), StringComparison.Ordinal);
        Assert.Contains("本提案要改为“Ours”", conflict.ToText(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_done_meanwhile_is_left_out_and_may_leave_nothing()
    {
        var merged = Rebase(ProposalOf(new RequirementEdit().Title("Same").Rationale("Ours")), Revised(new RequirementEdit().Title("Same")));
        Assert.Equal([new FieldChange(RequirementField.Rationale, "Ours")], merged.Proposal!.Operations[0].Changes);
        Assert.Empty(Rebase(ProposalOf(new RequirementEdit().Title("Same")), Revised(new RequirementEdit().Title("Same"))).Proposal!.Operations);
    }

    [Fact]
    public void Setting_a_field_back_to_what_it_was_is_a_wish_too() => Assert.Equal(
        ProposalConflictKind.Overlap, Assert.Single(Rebase(ProposalOf(new RequirementEdit().Title(One.Title)), Revised(new RequirementEdit().Title("Theirs"))).Conflicts).Kind);

    [Fact]
    public void Changing_what_was_retired_meanwhile_is_a_conflict() => Assert.Equal(
        ProposalConflictKind.ChangedAndRetired, Assert.Single(Rebase(ProposalOf(new RequirementEdit().Title("Ours")), Retired(One)).Conflicts).Kind);

    [Fact]
    public void Retiring_what_was_changed_meanwhile_is_a_conflict()
    {
        var conflict = Assert.Single(Rebase(Proposal.Retire(One), Revised(new RequirementEdit().Title("Theirs"))).Conflicts);
        Assert.Equal((ProposalConflictKind.ChangedAndRetired, "r1", "r2"), (conflict.Kind, conflict.Base, conflict.Theirs));
        Assert.Contains("REQ-1", conflict.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Retiring_what_was_retired_meanwhile_leaves_nothing_to_do() => Assert.Empty(Rebase(Proposal.Retire(One), Retired(One)).Proposal!.Operations);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_link_to_or_from_what_was_retired_meanwhile_is_a_conflict(bool source)
    {
        var conflict = Assert.Single(Rebase(Proposal.Link(One, LinkType.Relates, Two), source ? Retired(One) : One, source ? Two : Retired(Two)).Conflicts);
        Assert.Equal((ProposalConflictKind.DanglingLink, "REQ-1 Relates REQ-2"), (conflict.Kind, conflict.Ours));
        Assert.Contains(source ? "REQ-1 Obsolete" : "REQ-2 Obsolete", conflict.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Retiring_what_was_linked_meanwhile_is_a_conflict_and_a_link_from_before_is_none()
    {
        var link = Link(Two, One);
        var conflict = Assert.Single(Rebase(Proposal.Retire(One), One, now: [link]).Conflicts);
        Assert.Equal((ProposalConflictKind.DanglingLink, "REQ-2 DependsOn REQ-1"), (conflict.Kind, conflict.Theirs));
        Assert.Single(Rebase(Proposal.Retire(One), One, then: [link], now: [link]).Proposal!.Operations);
    }

    [Fact]
    public void A_link_that_was_made_meanwhile_is_a_conflict()
    {
        var conflict = Assert.Single(Rebase(Proposal.Link(Two, LinkType.DependsOn, One), One, now: [Link(Two, One)]).Conflicts);
        Assert.Equal(ProposalConflictKind.DuplicateKey, conflict.Kind);
        Assert.Contains("已经存在", conflict.ToText(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_between_requirements_whose_text_changed_moves_to_the_present_revisions()
    {
        var operation = Assert.Single(Rebase(Proposal.Link(Two, LinkType.DependsOn, One), Revised(new RequirementEdit().Title("Theirs"))).Proposal!.Operations);
        Assert.Equal((1, 2), (operation.BaseRevision, operation.TargetBaseRevision));
    }

    [Fact]
    public void All_conflicts_are_listed_at_once() => Assert.Equal(
        [ProposalConflictKind.Overlap, ProposalConflictKind.Overlap, ProposalConflictKind.DanglingLink],
        Rebase(
            ProposalOf(new RequirementEdit().Title("Ours").Rationale("Ours")).AndLink(One, LinkType.Relates, Two),
            Revised(new RequirementEdit().Title("Theirs").Rationale("Theirs")), Retired(Two)).Conflicts.Select(c => c.Kind));

    [Fact]
    public void A_requirement_that_was_not_given_is_named() => Assert.Contains(
        One.Id.ToString(),
        Assert.Throws<ArgumentException>(() => ProposalRebase.Of(Proposal.Retire(One), new Dictionary<RequirementId, RequirementContent>(), new Dictionary<RequirementId, Requirement>(), [], [])).Message,
        StringComparison.Ordinal);

    private static ProposalRebase Rebase(Proposal ours, Requirement one, Requirement? two = null, IEnumerable<TraceLink>? then = null, IEnumerable<TraceLink>? now = null) => ProposalRebase.Of(
        ours,
        new Dictionary<RequirementId, RequirementContent> { [One.Id] = One.Content, [Two.Id] = Two.Content },
        new Dictionary<RequirementId, Requirement> { [One.Id] = one, [Two.Id] = two ?? Two },
        then ?? [],
        now ?? []);

    private static Proposal ProposalOf(RequirementEdit edit) => Proposal.Revise(One).Edit(_ => edit);

    private static Requirement Captured(long number) => Requirement.Capture(
        RequirementId.New(Given.Ids, Given.Start), Project, number, new RequirementEdit().Statement("The portal exports a report."), [Origin.Document("workshop")], null, Actor.System, Given.Start);

    private static Requirement Revised(RequirementEdit edit) => One.Revise(edit, null, Actor.System, Given.Start);

    private static Requirement Retired(Requirement requirement) => requirement.Retire(Actor.System, Given.Start);

    private static TraceLink Link(Requirement source, Requirement target) => TraceLink.Between(LinkId.New(Given.Ids, Given.Start), LinkType.DependsOn, source, target, Actor.System, Given.Start);

    private static Arbitrary<RequirementEdit> Edits() => Gen.Zip(Gen.Choose(0, Values.Length - 1), Gen.Choose(0, 2)).ListOf()
        .Select(picks => RequirementEdit.Of(picks.Select(p => new FieldChange(Values[p.Item1].Field, Values[p.Item1].Values[p.Item2])))).ToArbitrary();
}
