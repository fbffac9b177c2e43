using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using RequirementsKit.Requirements;

namespace RequirementsKit.Tests.Requirements;

public sealed class RequirementTests
{
    private static readonly Instant Now = Given.Start;
    private static readonly SequentialIds Ids = new();
    private static readonly Actor Me = Actor.Person(StakeholderId.New(Ids, Now));

    [Property(MaxTest = 200)]
    public Property Revisions_are_numbered_without_gaps_and_keep_every_content() => Prop.ForAll(Gen.Choose(0, 5).ListOf().ToArbitrary(), edits =>
    {
        var requirement = Draft("Statement 0.");
        var contents = new List<RequirementContent> { requirement.Content };
        foreach (var edit in edits)
        {
            var next = requirement.Revise(new RequirementEdit().Statement($"Statement {edit}."), "why", Me, Now);
            if (!ReferenceEquals(next, requirement))
            {
                contents.Add(next.Content);
            }

            requirement = next;
        }

        var rows = requirement.Appended.Cast<RequirementRevision>().ToList();
        return rows.Select(r => r.Number).SequenceEqual(Enumerable.Range(1, contents.Count))
            && rows.Select(r => r.Content.Statement).SequenceEqual(contents.Select(c => c.Statement))
            && requirement.Revision == contents.Count;
    });

    [Property(MaxTest = 300)]
    public Property The_edit_between_two_contents_leads_from_one_to_the_other() => Prop.ForAll(Contents(), Contents(), (a, b) =>
        RequirementEdit.Between(a, b).Apply(a).ToFingerprint() == b.ToFingerprint());

    [Property(MaxTest = 300)]
    public Property Fingerprints_are_equal_exactly_when_every_field_is() => Prop.ForAll(Contents(), Contents(), (a, b) =>
        (a.ToFingerprint() == b.ToFingerprint()) == Enum.GetValues<RequirementField>().All(f => a.ValueOf(f) == b.ValueOf(f)));

    [Property(MaxTest = 300)]
    public Property The_words_of_a_difference_make_both_texts(NonNull<string> before, NonNull<string> after)
    {
        var words = RequirementsKit.Requirements.Internal.WordDiff.Between(before.Get, after.Get);
        return (string.Concat(words.Where(w => w.Change != WordChange.Added).Select(w => w.Text)) == before.Get
            && string.Concat(words.Where(w => w.Change != WordChange.Removed).Select(w => w.Text)) == after.Get).ToProperty();
    }

    [Theory]
    [InlineData("a\r\nb", "a\nb", true)]
    [InlineData("caf\u00e9", "cafe\u0301", true)]
    [InlineData("Cafe", "cafe", false)]
    public void Line_ends_and_composition_make_no_difference_and_case_does(string one, string other, bool same) =>
        Assert.Equal(same, Draft(one).Fingerprint == Draft(other).Fingerprint);

    [Fact]
    public void A_revision_that_changes_nothing_is_the_same_instance()
    {
        var requirement = Draft("Same.");
        Assert.Same(requirement, requirement.Revise(new RequirementEdit().Statement("Same."), null, Me, Now));
    }

    [Fact]
    public void Locked_content_changes_through_an_applied_change_alone()
    {
        var locked = Draft("One.").Lock(BaselineId.New(Ids, Now), Me, Now);
        Assert.Equal("requirement.locked-content", Assert.Throws<RuleViolationException>(() => locked.Revise(new RequirementEdit().Statement("Two."), null, Me, Now)).Code);
        Assert.Equal(2, locked.ApplyChange(new RequirementEdit().Statement("Two."), ChangeRequestId.New(Ids, Now), Me, Now).Revision);
    }

    [Fact]
    public void An_applied_change_takes_what_was_implemented_back_to_approved_and_keeps_what_was_said()
    {
        var built = Confirmed(Draft("One.").Move(RequirementAction.Propose, Me, Now)).Move(RequirementAction.Approve, Me, Now).Move(RequirementAction.Start, Me, Now).Move(RequirementAction.Implement, Me, Now);
        var changed = built.ApplyChange(new RequirementEdit().Statement("Two."), ChangeRequestId.New(Ids, Now), Me, Now);
        Assert.Equal("Approved r2", changed.DescribeStatus());
        Assert.Equal(1, changed.RevisionThatWas(RequirementStatus.Implemented));
        Assert.Equal(1, changed.RevisionThatWas(RequirementStatus.Validated));
    }

    [Fact]
    public void A_stale_or_incomplete_confirmation_validates_nothing()
    {
        var proposed = Draft("One.").Move(RequirementAction.Propose, Me, Now);
        var (anna, round) = Asked(proposed);
        Assert.Equal("requirement.not-confirmed", Assert.Throws<RuleViolationException>(() => proposed.Validate([round], Me, Now)).Code);
        var answered = round.Answer(anna, Verdict.Confirmed, null, null, Actor.Person(anna), Now);
        Assert.Equal(RequirementStatus.Validated, proposed.Validate([answered], Me, Now).Status);
        var revised = proposed.Revise(new RequirementEdit().Statement("Two."), null, Me, Now);
        Assert.True(answered.IsStaleFor(revised));
        Assert.Equal("requirement.not-confirmed", Assert.Throws<RuleViolationException>(() => revised.Validate([answered], Me, Now)).Code);
    }

    [Fact]
    public void Nobody_answers_for_another_without_evidence()
    {
        var (anna, round) = Asked(Draft("One."));
        Assert.Equal("confirmation.needs-evidence", Assert.Throws<RuleViolationException>(() => round.Answer(anna, Verdict.Confirmed, null, null, Me, Now)).Code);
        Assert.Equal("confirmation.not-asked", Assert.Throws<RuleViolationException>(() => round.Answer(StakeholderId.New(Ids, Now), Verdict.Confirmed, null, null, Me, Now)).Code);
    }

    [Fact]
    public void When_everybody_abstains_nobody_confirmed()
    {
        var (anna, round) = Asked(Draft("One."));
        Assert.Equal([anna], round.Answer(anna, Verdict.Abstained, null, null, Actor.Person(anna), Now).NotConfirmedBy());
    }

    // No theory: attributes are stored as UTF-8, in which half a surrogate pair becomes another character.
    [Fact]
    public void Text_that_cannot_be_stored_is_refused()
    {
        foreach (var statement in (string[])["NUL \0 inside", "half \uD800 pair", "half at the end \uDBFF", "   "])
        {
            Assert.Throws<ArgumentException>(() => Draft(statement));
        }
    }

    [Fact]
    public void Legitimate_text_of_any_script_is_kept_exactly()
    {
        const string Text = "系统应在 2 秒内响应。 العربية e\u0301 👩‍👩‍👧 \"quoted\" \\ back";
        var stored = Requirement.Document.Read(Draft(Text).ToCanonicalJson());
        Assert.Equal(Text, stored.Content.Statement);
    }

    private static Requirement Draft(string statement) =>
        Requirement.Capture(RequirementId.New(Ids, Now), ProjectId.New(Ids, Now), 1, new RequirementEdit().Statement(statement), [Origin.Document("test")], null, Me, Now);

    private static (StakeholderId Anna, ConfirmationRound Round) Asked(Requirement requirement)
    {
        var anna = StakeholderId.New(Ids, Now);
        return (anna, ConfirmationRound.Ask(ConfirmationRoundId.New(Ids, Now), 1, requirement, ConfirmationPurpose.Content, [anna], [Evidence.Statement], null, Me, Now));
    }

    private static Requirement Confirmed(Requirement proposed)
    {
        var (anna, round) = Asked(proposed);
        return proposed.Validate([round.Answer(anna, Verdict.Confirmed, null, null, Actor.Person(anna), Now)], Me, Now);
    }

    private static Arbitrary<RequirementContent> Contents()
    {
        var text = Gen.Elements("alpha", "beta", "Beta", "需求");
        return (from title in text
                from statement in text
                from tags in text.ListOf()
                from kind in Gen.Elements(RequirementKind.All.Append(new("Regulatory")))
                from date in Gen.Elements<LocalDate?>(null, new LocalDate(2026, 1, 31))
                select new RequirementEdit().Title(title).Statement(statement).Tags(tags).Kind(kind).NeededBy(date).Apply(new RequirementContent())).ToArbitrary();
    }
}
