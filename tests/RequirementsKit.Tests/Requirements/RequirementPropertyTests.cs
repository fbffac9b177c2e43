using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using RequirementsKit.Requirements;

namespace RequirementsKit.Tests.Requirements;

/// <summary>The laws of revisions, fingerprints and confirmations, over texts that differ by case, line ends, composition and script.</summary>
public sealed class RequirementPropertyTests
{
    private static readonly Instant Now = Given.Start;
    private static readonly StakeholderId Anna = StakeholderId.New(Given.Ids, Now);
    private static readonly string[] Texts = ["export", "Export", "caf\u00e9", "cafe\u0301", "one\ntwo", "one\r\ntwo", "one two", "需求", "עברית"];

    [Property(MaxTest = 300)]
    public Property Restoring_any_revision_after_any_edits_gives_its_content_back() => Prop.ForAll(Edits(), edits =>
    {
        var requirement = edits.Aggregate(Captured(), (r, edit) => r.Revise(edit, null, Actor.System, Now));
        foreach (var revision in requirement.Appended.Cast<RequirementRevision>())
        {
            var restored = requirement.Restore(revision, null, Actor.System, Now);
            Assert.Equal(revision.Content.ToFingerprint(), restored.Fingerprint);
            Assert.Empty(RequirementDiff.Between(revision.Content, restored.Content));
            Assert.Equal(Enumerable.Range(1, restored.Revision), restored.Appended.Cast<RequirementRevision>().Select(r => r.Number));
            Assert.Equal(restored.Revision == requirement.Revision, ReferenceEquals(restored, requirement));
        }
    });

    [Property(MaxTest = 300)]
    public Property Fingerprints_over_chosen_fields_are_equal_exactly_when_those_fields_are_in_canonical_form() => Prop.ForAll(Edits(), Edits(), Gen.SubListOf(Enum.GetValues<RequirementField>()).ToArbitrary(), (one, other, chosen) =>
    {
        var (a, b) = (one.Aggregate(Captured().Content, (c, e) => e.Apply(c)), other.Aggregate(Captured().Content, (c, e) => e.Apply(c)));
        Assert.Equal(chosen.All(f => Canonical(a.ValueOf(f)) == Canonical(b.ValueOf(f))), a.ToFingerprint(chosen) == b.ToFingerprint(chosen));
    });

    [Property(MaxTest = 300)]
    public Property A_round_is_fresh_exactly_when_the_fingerprints_over_its_fields_match() => Prop.ForAll(Edits(), Gen.SubListOf(Enum.GetValues<RequirementField>()).ToArbitrary(), (edits, chosen) =>
    {
        var shown = Captured();
        var round = ConfirmationRound.Ask(ConfirmationRoundId.New(Given.Ids, Now), 1, shown, ConfirmationPurpose.Content, [Anna], [Evidence.Statement], null, Actor.System, Now, new(fields: chosen));
        var now = edits.Aggregate(shown, (r, edit) => r.Revise(edit, null, Actor.System, Now));
        var fields = chosen.Count == 0 ? Enum.GetValues<RequirementField>() : [.. chosen];
        Assert.Equal(shown.Content.ToFingerprint(fields) == now.Content.ToFingerprint(fields), !round.IsStaleFor(now));
        Assert.Equal(round.IsStaleFor(now), ConfirmationTally.Of(now, ConfirmationPurpose.Content, [round]).HasStaleRounds);
    });

    [Fact]
    public void A_revision_of_another_requirement_is_not_restored()
    {
        var foreign = Captured().Appended.Cast<RequirementRevision>().Single();
        Assert.Contains("its own history", Assert.Throws<ArgumentException>(() => Captured().Restore(foreign, null, Actor.System, Now)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_texts_of_a_megabyte_are_compared_within_bounded_memory()
    {
        var (one, two) = (string.Concat(Enumerable.Repeat("alpha ", 150_000)), string.Concat(Enumerable.Repeat("beta ", 190_000)));
        var before = new RequirementEdit().Statement("x " + one + "z").Apply(new RequirementContent());
        var words = RequirementDiff.Between(before, new RequirementEdit().Statement("x " + two + "z").Apply(before))[0].Words;
        Assert.Equal(before.Statement, string.Concat(words.Where(w => w.Change != WordChange.Added).Select(w => w.Text)));
    }

    private static string Canonical(string? value) => (value ?? "").ReplaceLineEndings("\n").Normalize(NormalizationForm.FormC);

    private static Requirement Captured() =>
        Requirement.Capture(RequirementId.New(Given.Ids, Now), ProjectId.New(Given.Ids, Now), 1, new RequirementEdit().Statement("One."), [Origin.Document("test")], null, Actor.System, Now);

    private static Arbitrary<List<RequirementEdit>> Edits()
    {
        var text = Gen.Elements(Texts);
        return Gen.OneOf(
            text.Select(t => new RequirementEdit().Title(t)),
            text.Select(t => new RequirementEdit().Statement(t)),
            text.Select(t => new RequirementEdit().Rationale(t)),
            text.ListOf().Select(t => new RequirementEdit().Tags(t)),
            Gen.Elements(RequirementKind.All.AsEnumerable()).Select(k => new RequirementEdit().Kind(k)),
            Gen.Elements(Enum.GetValues<Importance>()).Select(i => new RequirementEdit().Risk(i))).ListOf().Select(l => l.Take(6).ToList()).ToArbitrary();
    }
}
