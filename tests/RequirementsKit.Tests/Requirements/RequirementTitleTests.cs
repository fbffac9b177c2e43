using RequirementsKit.Communication;
using RequirementsKit.Requirements;
using static RequirementsKit.Tests.Requirements.ARequirement;

namespace RequirementsKit.Tests.Requirements;

public sealed class RequirementTitleTests
{
    private static readonly string Eighty = new('x', 80);

    [Fact]
    public void The_title_is_taken_from_the_statement_where_none_is_given()
    {
        Assert.Equal("The portal shall export.", Captured(" The portal\r\nshall export.\n").Title);
        Assert.Equal("Export", Captured(new RequirementEdit().Statement("The portal shall export.").Title("Export")).Title);
    }

    // No theory: attributes are stored as UTF-8, in which half a surrogate pair becomes another character.
    [Fact]
    public void A_long_statement_is_cut_at_a_word_or_else_at_80_characters()
    {
        (string Statement, string Title)[] known =
        [
            (Eighty, Eighty),
            (Eighty + "y", Eighty + " …"),
            (Eighty + " y", Eighty + " …"),
            (new string('x', 79) + " yy", new string('x', 79) + " …"),
            ("a " + Eighty, "a …"),
            (new string('x', 79) + "😀y", new string('x', 79) + " …"),
            (new string('x', 78) + "😀y", new string('x', 78) + "😀 …"),
        ];
        Assert.All(known, k => Assert.Equal(k.Title, Captured(k.Statement).Title));
    }

    [Fact]
    public void A_new_content_has_the_defaults_of_a_functional_stakeholder_requirement_and_is_empty_otherwise()
    {
        var content = new RequirementContent();
        var said = Enum.GetValues<RequirementField>().Select(f => (f, content.ValueOf(f))).Where(v => !string.IsNullOrEmpty(v.Item2));
        Assert.Equal([(RequirementField.Level, "Stakeholder"), (RequirementField.Kind, "Functional"), (RequirementField.Standing, "Normative")], said);
        Assert.Equal(("", ""), (content.Title, content.Statement));
    }

    [Fact]
    public void An_empty_value_takes_a_field_back_to_its_default()
    {
        var content = new RequirementEdit().Title("t").Statement("s").Rationale("r").Level(RequirementLevel.Software).Kind(RequirementKind.Constraint).Standing(Standing.Informative).Tags("a", "b").Owner(Anna)
            .NeededBy(new(2027, 1, 31)).Risk(Importance.High).Verification(VerificationMethod.Test).AcceptanceCriteria("It opens").Apply(new RequirementContent());
        foreach (var field in Enum.GetValues<RequirementField>().Where(f => f is not (RequirementField.Title or RequirementField.Statement)))
        {
            Assert.Equal(new RequirementContent().ValueOf(field), new RequirementEdit().Set(field, " ").Apply(content).ValueOf(field));
        }
    }

    [Fact]
    public void Entries_stand_one_a_line_without_white_space_around_them_and_without_empty_ones()
    {
        var content = new RequirementEdit().Set(RequirementField.Tags, " export \r\n\n audit \n ").Apply(new RequirementContent());
        Assert.Equal(["export", "audit"], content.Tags);
        Assert.Equal("export\naudit", content.ValueOf(RequirementField.Tags));
        Assert.Equal("export\naudit", new RequirementEdit().Tags("export", "audit").Changes.Single().Value);
    }

    [Fact]
    public void The_last_value_of_a_field_counts_and_edits_stand_in_the_order_of_the_fields()
    {
        var edit = new RequirementEdit().Tags("a").Title("one").Title("two").Rationale(null);
        Assert.Equal([new(RequirementField.Title, "two"), new(RequirementField.Rationale, null), new(RequirementField.Tags, "a")], edit.Changes);
        var same = RequirementEdit.Of([new(RequirementField.Tags, "a"), new(RequirementField.Rationale, null), new(RequirementField.Title, "two")]);
        Assert.Equal(edit, same);
        Assert.Equal(edit.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(edit, same.Title("three"));
        Assert.NotEqual(edit.GetHashCode(), same.Title("three").GetHashCode());
        Assert.False(edit.Equals(null));
        Assert.Equal(0, new RequirementEdit().GetHashCode());
    }

    [Theory]
    [InlineData("It opens [Test]", "It opens", VerificationMethod.Test)]
    [InlineData("It opens [Inspection]", "It opens", VerificationMethod.Inspection)]
    [InlineData("It opens [test]", "It opens [test]", null)]
    [InlineData("It opens[Test]", "It opens[Test]", null)]
    [InlineData("[Test]", "[Test]", null)]
    public void A_criterion_may_end_with_its_method(string line, string text, VerificationMethod? method)
    {
        var criterion = Assert.Single(new RequirementEdit().Set(RequirementField.AcceptanceCriteria, line).Apply(new RequirementContent()).AcceptanceCriteria);
        Assert.Equal((text, method, line), (criterion.Text, criterion.Verification, criterion.ToString()));
    }

    [Theory]
    [InlineData("https://example.org", "https://example.org", null)]
    [InlineData("https://example.org The counter at noon", "https://example.org", "The counter at noon")]
    public void An_attachment_has_an_address_and_perhaps_a_title(string written, string address, string? title)
    {
        var digits = Fingerprint.Of("drawing"u8);
        var attachment = Assert.Single(new RequirementEdit().Set(RequirementField.Attachments, $"{digits} {written}").Apply(new RequirementContent()).Attachments);
        Assert.Equal((address, digits, title), (attachment.Uri, attachment.Sha256, attachment.Title));
        Assert.Equal($"{digits} {written}", new RequirementEdit().Attachments(attachment).Changes.Single().Value);
    }

    [Fact]
    public void A_title_that_is_blank_is_left_out_of_an_attachment()
    {
        var digits = Fingerprint.Of("drawing"u8);
        Assert.Equal($"{digits} a", new RequirementEdit().Attachments(new Attachment("a", digits, " ")).Changes.Single().Value);
    }

    [Fact]
    public void An_attribute_is_a_name_and_a_value()
    {
        var attribute = new CustomAttribute(" asil ", " B = C ");
        Assert.Equal(("asil", "B = C", "asil = B = C"), (attribute.Name, attribute.Value, attribute.ToString()));
    }
}
