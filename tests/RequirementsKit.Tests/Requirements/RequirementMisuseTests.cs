using NodaTime;
using RequirementsKit.Communication;
using RequirementsKit.Requirements;
using static RequirementsKit.Tests.Requirements.ARequirement;
using static RequirementsKit.Tests.Requirements.Misuse;

namespace RequirementsKit.Tests.Requirements;

public sealed class RequirementMisuseTests
{
    [Fact]
    public void A_definition_that_cannot_be_is_explained()
    {
        Told("The range of 'size' is empty: the least value is above the greatest, 1.5. Exchange them.", "minimum", () => AttributeDefinition.Number("size", 2, 1.5m));
        Told("The range of 'day' is empty: the earliest date is after the latest, 2026-01-31. Exchange them.", "earliest", () => AttributeDefinition.Date("day", new LocalDate(2026, 2, 1), new LocalDate(2026, 1, 31)));
        Told("'asil' has nothing to choose from. Give at least one value.", "values", () => AttributeDefinition.Text("asil").OneOf());
        Told("'A\nB' has several lines; one is allowed here. Make it one line, or several entries.", "values", () => AttributeDefinition.Text("asil").OneOf("A\nB"));
        Told("The name 'a=b' holds '=', which separates name and value. Leave it out.", "name", () => AttributeDefinition.Text("a=b"));
        Assert.Equal(("1", "1"), (AttributeDefinition.Number("size", 1, 1).Minimum, AttributeDefinition.Number("size", 1, 1).Maximum));
        var day = new LocalDate(2026, 1, 31);
        Assert.Equal(("2026-01-31", "2026-01-31"), (AttributeDefinition.Date("day", day, day).Minimum, AttributeDefinition.Date("day", day, day).Maximum));
        var looking = Assert.Throws<ArgumentException>(() => AttributeDefinition.Text("x").Matching("(?=a)b"));
        Assert.StartsWith("The pattern '(?=a)b' cannot be run in linear time: ", looking.Message, StringComparison.Ordinal);
        Assert.EndsWith(" Leave out look-around and back-references. (Parameter 'pattern')", looking.Message, StringComparison.Ordinal);
        Assert.StartsWith("The pattern '(a' is no regular expression: ", Assert.Throws<ArgumentException>(() => AttributeDefinition.Text("x").Matching("(a")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_round_that_asks_nobody_shows_nothing_or_reminds_of_no_date_is_explained()
    {
        const string Empty = "A confirmation round asks somebody and shows something. Name at least one stakeholder and one piece of evidence.";
        var requirement = Captured();
        Told(Empty, "from", () => Ask([], [Evidence.Statement]));
        Told(Empty, "from", () => Ask([], []));
        Told(Empty, "show", () => Ask([Anna], []));
        Told("Reminders are counted back from a date, and this round has none. Give a date, or leave the reminders out.", "options", () => Ask([Anna], [Evidence.Statement], new(remindDaysBefore: [1])));
        Told("A reminder goes out 0 or more days before the date.", "remindDaysBefore", () => new ConfirmationOptions(remindDaysBefore: [3, -1]));
        Assert.Equal("round", Assert.Throws<ArgumentOutOfRangeException>(() => new ConfirmationOptions(0)).ParamName);
        Assert.Equal("least", Assert.Throws<ArgumentOutOfRangeException>(() => new ConfirmationPolicy(0)).ParamName);

        ConfirmationRound Ask(IEnumerable<StakeholderId> from, IEnumerable<Evidence> show, ConfirmationOptions? options = null) =>
            ConfirmationRound.Ask(default, 1, requirement, ConfirmationPurpose.Content, from, show, null, Me, Now, options);
    }

    [Theory]
    [InlineData(RequirementField.Attributes, "asil", "'asil' is no attribute. Write one a line, as name = value.", "line")]
    [InlineData(RequirementField.Attributes, "= B", "'= B' is no attribute. Write one a line, as name = value.", "line")]
    [InlineData(RequirementField.Attributes, "b = 1\na = 1\na = 2", "The attribute 'a' is given 2 times. Give it once.", "lines")]
    [InlineData(RequirementField.Level, "Galaxy", "'Galaxy' is no RequirementLevel. Allowed: Business, Stakeholder, System, Software.", "change")]
    [InlineData(RequirementField.Level, "system", "'system' is no RequirementLevel. Allowed: Business, Stakeholder, System, Software.", "change")]
    [InlineData(RequirementField.Level, "99", "'99' is no RequirementLevel. Allowed: Business, Stakeholder, System, Software.", "change")]
    [InlineData(RequirementField.Standing, "1", "'1' is no Standing. Allowed: Normative, Informative.", "change")]
    [InlineData(RequirementField.Owner, "Anna", "'Anna' is no id of a stakeholder. Use the id that the register returned.", "value")]
    [InlineData(RequirementField.NeededBy, "31.01.2026", "'31.01.2026' is no date. Write it as 2026-01-31.", "value")]
    [InlineData(RequirementField.Attachments, "https://example.org", "'https://example.org' is no attachment. Write one a line: the 64 digits of its SHA-256, its address, its title.", "line")]
    [InlineData(RequirementField.Attachments, "abc https://example.org", "'abc https://example.org' is no attachment. Write one a line: the 64 digits of its SHA-256, its address, its title.", "line")]
    [InlineData((RequirementField)99, "x", "No such field of a requirement.", "change")]
    public void A_value_that_does_not_fit_its_field_is_explained(RequirementField field, string value, string message, string parameter) =>
        Told(message, parameter, () => new RequirementEdit().Set(field, value).Apply(new RequirementContent()));

    [Fact]
    public void An_attachment_without_an_address_is_none()
    {
        var digits = Fingerprint.Of("drawing"u8).ToString();
        Told($"'{digits}' is no attachment. Write one a line: the 64 digits of its SHA-256, its address, its title.", "line", () => new RequirementEdit().Set(RequirementField.Attachments, digits).Apply(new RequirementContent()));
        Told("The address 'https://example.org/a b' holds white space. Write it as %20.", "attachment", () => new RequirementEdit().Attachments(new Attachment("https://example.org/a b", default)));
    }

    [Theory]
    [InlineData(RequirementField.Title, "title")]
    [InlineData(RequirementField.Statement, "statement")]
    public void A_title_and_a_statement_are_needed(RequirementField field, string name) =>
        Assert.Equal(name, Assert.Throws<ArgumentNullException>(() => new RequirementEdit().Set(field, " ").Apply(new RequirementContent())).ParamName);

    [Fact]
    public void A_text_that_is_too_long_is_refused_by_the_name_of_its_field()
    {
        Assert.Equal("title", Refused(RequirementField.Title, new('t', 501)));
        Assert.Equal("statement", Refused(RequirementField.Statement, new('s', 1_000_001)));
        Assert.Equal("rationale", Refused(RequirementField.Rationale, new('r', 1_000_001)));
        Assert.Equal("entry", Refused(RequirementField.Tags, new('g', 1_000_001)));

        static string? Refused(RequirementField field, string value) => Assert.Throws<ArgumentException>(() => new RequirementEdit().Set(field, value).Apply(new RequirementContent())).ParamName;
    }

    [Fact]
    public void What_a_requirement_cannot_do_is_explained()
    {
        var requirement = Captured();
        Told("A requirement needs an origin, so that everybody knows who wanted it. Name one.", "origins", () => Requirement.Capture(default, default, 1, new RequirementEdit().Statement("One."), [], null, Me, Now));
        Told("No such field of a requirement.", "field", () => requirement.Content.ValueOf((RequirementField)99));
        var other = requirement.Appended.Cast<RequirementRevision>().Single();
        Told($"The revision is of requirement {requirement.Id}, not of REQ-9. Take one of its own history.", "revision", () => Captured(number: 9).Restore(other, null, Me, Now));
        foreach (var action in (RequirementAction[])[RequirementAction.Validate, RequirementAction.Accept, RequirementAction.MarkDuplicate])
        {
            Told($"{action} needs to say more. Use Validate, Accept or MarkDuplicate.", "action", () => requirement.Move(action, Me, Now));
        }
    }

    [Fact]
    public void A_place_that_is_none_is_explained()
    {
        var (a, b, unknown) = (Captured(number: 1), Captured(number: 2), RequirementId.New(Given.Ids, Now));
        var tree = new RequirementTree([a, b]);
        var missing = $"Requirement {unknown} is not in the tree. Take the tree of its project.";
        Told(missing, "requirement", () => tree.Place(unknown, null, null, Me, Now));
        Told(missing, "parent", () => tree.Place(a, unknown, null, Me, Now));
        Told($"Requirement {unknown} does not stand at the top, or is the one to move. Name one that does.", "after", () => tree.Place(a, null, unknown, Me, Now));
        Told($"Requirement {a.Id} does not stand at the top, or is the one to move. Name one that does.", "after", () => tree.Place(a, null, a, Me, Now));
        Told($"Requirement {a.Id} does not stand below REQ-2, or is the one to move. Name one that does.", "after", () => tree.Place(a, b, a, Me, Now));
    }

    [Fact]
    public async Task What_a_command_cannot_do_is_explained()
    {
        var given = await Given.AProjectAsync();
        var row = new ImportedRequirement(new("file", "1"), new RequirementEdit().Statement("One."));
        await ToldAsync("The key '1' stands in 2 rows. Give each requirement a key of its own.", "rows", () => given.Kit.Requirements.ImportAsync([row, new(new("file", "2"), row.Edit), row], Origin.Document("file"), given.Lead));
        await ToldAsync($"Only a person can answer for themselves; {Actor.System} is none. Record the answer on behalf of the person.", "by", () => given.Kit.Confirmations.AnswerAsync(default, Verdict.Confirmed, Actor.System));
    }
}
