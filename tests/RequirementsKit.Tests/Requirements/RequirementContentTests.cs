using NodaTime;
using RequirementsKit.Communication;
using RequirementsKit.Requirements;

namespace RequirementsKit.Tests.Requirements;

public sealed class RequirementContentTests
{
    private static readonly Attachment Drawing = new("https://example.org/a%20b.svg", Fingerprint.Of("drawing"u8), "The counter");

    [Fact]
    public void Every_field_is_read_back_from_its_canonical_text()
    {
        var content = Full();
        Assert.Equal(Enum.GetValues<RequirementField>(), RequirementEdit.Between(new RequirementContent(), content).Changes.Select(c => c.Field));
        var read = RequirementEdit.Between(new RequirementContent(), content).Apply(new RequirementContent());
        Assert.All(Enum.GetValues<RequirementField>(), f => Assert.Equal(content.ValueOf(f), read.ValueOf(f)));
        Assert.Equal(content.ToFingerprint(), read.ToFingerprint());
    }

    [Fact]
    public void Every_field_counts_for_the_fingerprint_and_only_the_chosen_ones_do()
    {
        var content = Full();
        foreach (var change in RequirementEdit.Between(content, Other()).Changes)
        {
            var next = RequirementEdit.Of([change]).Apply(content);
            Assert.NotEqual(content.ToFingerprint(), next.ToFingerprint());
            Assert.NotEqual(content.ToFingerprint([change.Field]), next.ToFingerprint([change.Field]));
            Assert.Equal(content.ToFingerprint(Others(change.Field)), next.ToFingerprint(Others(change.Field)));
        }
    }

    [Fact]
    public void A_criterion_keeps_its_own_verification_method()
    {
        var content = Full();
        Assert.Equal([new("Ready within 2 s", VerificationMethod.Test), new("The file opens")], content.AcceptanceCriteria);
        Assert.Equal("Ready within 2 s [Test]\nThe file opens", content.ValueOf(RequirementField.AcceptanceCriteria));
    }

    [Fact]
    public void Attributes_are_kept_by_name_and_found_by_it()
    {
        var content = Full();
        Assert.Equal(["asil", "release"], content.Attributes.Select(a => a.Name));
        Assert.Equal("B = C", content.AttributeOf("asil"));
        Assert.Null(content.AttributeOf("ASIL"));
    }

    [Theory]
    [InlineData(RequirementField.Owner, "Anna", "no id of a stakeholder")]
    [InlineData(RequirementField.NeededBy, "31.01.2026", "2026-01-31")]
    [InlineData(RequirementField.Level, "Galaxy", "Business, Stakeholder, System, Software")]
    [InlineData(RequirementField.Standing, "2", "Normative, Informative")]
    [InlineData(RequirementField.Attributes, "asil", "name = value")]
    [InlineData(RequirementField.Attributes, "a = 1\na = 2", "2 times")]
    [InlineData(RequirementField.Attributes, "a = ", "only white space")]
    [InlineData(RequirementField.Attachments, "https://example.org", "SHA-256")]
    [InlineData(RequirementField.Title, null, "text is needed")]
    [InlineData(RequirementField.Tags, "nul \0", "NUL")]
    public void A_value_that_does_not_fit_its_field_is_refused_with_what_does(RequirementField field, string? value, string allowed)
    {
        var refused = Assert.ThrowsAny<ArgumentException>(() => new RequirementEdit().Set(field, value).Apply(Full()));
        Assert.Contains(allowed, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_line_is_one_line()
    {
        Assert.Throws<ArgumentException>(() => new AcceptanceCriterion("one\ntwo"));
        Assert.Throws<ArgumentException>(() => new CustomAttribute("a=b", "1"));
        Assert.Throws<ArgumentException>(() => new CustomAttribute("a", "one\u2028two"));
        Assert.Throws<ArgumentException>(() => new RequirementKind("one\r\ntwo"));
        Assert.Throws<ArgumentException>(() => new RequirementEdit().Attachments(new Attachment("https://example.org/a b", default)));
    }

    [Fact]
    public void A_text_of_a_million_characters_in_any_script_is_kept_and_one_more_is_refused()
    {
        var longest = string.Concat(Enumerable.Repeat("العربيةe\u0301", 120_000))[..1_000_000];
        Assert.Equal(longest, new RequirementEdit().Statement(longest).Apply(Full()).Statement);
        Assert.Contains("1000001", Assert.Throws<ArgumentException>(() => new RequirementEdit().Statement(longest + "x").Apply(Full())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_stored_form_reads_back_every_field()
    {
        var requirement = Requirement.Capture(
            RequirementId.New(Given.Ids, Given.Start), ProjectId.New(Given.Ids, Given.Start), 1, RequirementEdit.Between(new RequirementContent(), Full()), [Origin.Document("workshop")], null, Actor.System, Given.Start);
        var read = Requirement.Document.Read(requirement.ToCanonicalJson());
        Assert.Empty(RequirementDiff.Between(requirement.Content, read.Content));
        Assert.Equal(requirement, read);
    }

    private static IEnumerable<RequirementField> Others(RequirementField field) => Enum.GetValues<RequirementField>().Where(f => f != field);

    private static RequirementContent Full() => new RequirementEdit()
        .Title("Export").Statement("The portal shall export.").Rationale("Auditors ask.").Level(RequirementLevel.System).Kind(RequirementKind.Interface)
        .AcceptanceCriteria(new AcceptanceCriterion("Ready within 2 s", VerificationMethod.Test), "The file opens").Verification(VerificationMethod.Demonstration)
        .Tags("export", "审计").Assumptions("There is a network").Owner(StakeholderId.Parse("019a5d00-0000-7000-8000-000000000001", null)).NeededBy(new LocalDate(2027, 3, 1))
        .Stability(Importance.High).Risk(Importance.Low).Difficulty(Importance.Medium).Standing(Standing.Informative).Attachments(Drawing)
        .Attributes(new("release", "2"), new("asil", "B = C")).Apply(new RequirementContent());

    private static RequirementContent Other() => new RequirementEdit()
        .Title("export").Statement("The portal shall import.").Kind(new("Regulatory")).AcceptanceCriteria("Ready within 2 s").Attributes(new CustomAttribute("asil", "b"))
        .Attachments(Drawing with { Title = null }).Apply(new RequirementContent());
}
