using NodaTime;
using RequirementsKit.Requirements;

namespace RequirementsKit.Tests.Requirements;

public sealed class RequirementSchemeTests
{
    private static readonly Instant Now = Given.Start;
    private static readonly Actor Me = Actor.System;

    [Theory]
    [InlineData("count", "10", null)]
    [InlineData("count", "-1.5", "the least is 0")]
    [InlineData("count", "10.01", "the most is 10")]
    [InlineData("count", "1,5", "no number")]
    [InlineData("count", "1e3", "no number")]
    [InlineData("day", "2026-12-31", null)]
    [InlineData("day", "2027-01-01", "the most is 2026-12-31")]
    [InlineData("day", "31.12.2026", "no date")]
    [InlineData("safe", "true", null)]
    [InlineData("safe", "True", "allowed: true, false")]
    [InlineData("asil", "B", null)]
    [InlineData("asil", "b", "allowed: A, B")]
    [InlineData("code", "AB-12", null)]
    [InlineData("code", "xAB-12", "does not match")]
    [InlineData("other", "1", "there is no attribute 'other'; defined: asil, code, count, day, safe")]
    public void A_value_is_held_to_the_rules_of_its_attribute(string name, string value, string? problem)
    {
        var scheme = RequirementScheme.Default(default)
            .Define(AttributeDefinition.Number("count", 0, 10), Me, Now).Define(AttributeDefinition.Date("day", latest: new LocalDate(2026, 12, 31)), Me, Now)
            .Define(AttributeDefinition.Flag("safe"), Me, Now).Define(AttributeDefinition.Text("asil").OneOf("A", "B"), Me, Now).Define(AttributeDefinition.Text("code").Matching("[A-Z]{2}-[0-9]+"), Me, Now);
        var edit = new RequirementEdit().Statement("One.").Attributes(new CustomAttribute(name, value));
        if (problem is null)
        {
            Assert.Equal(value, Captured(edit, scheme).Content.AttributeOf(name));
            return;
        }

        var refused = Assert.Throws<RuleViolationException>(() => Captured(edit, scheme));
        Assert.Equal("requirement.scheme", refused.Code);
        Assert.Contains(problem, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Required_attributes_are_asked_of_their_kinds_and_all_problems_are_listed_at_once()
    {
        var scheme = RequirementScheme.Default(default)
            .Define(AttributeDefinition.Text("asil").RequiredFor(RequirementKind.Quality), Me, Now)
            .Define(AttributeDefinition.Text("port").Required().For(RequirementKind.Interface), Me, Now);
        Assert.Empty(scheme.ProblemsOf(Captured(new RequirementEdit().Statement("One."), scheme).Content));
        var quality = new RequirementEdit().Statement("One.").Kind(RequirementKind.Quality).Attributes(new CustomAttribute("port", "80"));
        Assert.Equal(
            ["'asil' is missing, which every requirement of kind Quality needs", "'port' is for Interface only, not for Quality"],
            scheme.ProblemsOf(quality.Apply(new RequirementContent())));
        Assert.Contains("'port' is missing", Assert.Single(scheme.ProblemsOf(new RequirementEdit().Kind(RequirementKind.Interface).Apply(new RequirementContent()))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_revision_changes_nothing()
    {
        var scheme = RequirementScheme.Default(default);
        var requirement = Captured(new RequirementEdit().Statement("One."), scheme);
        var before = requirement.ToCanonicalJson();
        foreach (var change in (Func<RequirementEdit, Requirement>[])[
            e => requirement.Revise(e, null, Me, Now, scheme), e => requirement.ApplyChange(e, ChangeRequestId.New(Given.Ids, Now), Me, Now, scheme)])
        {
            Assert.Contains("Functional, Quality, Constraint, Interface", Assert.Throws<RuleViolationException>(() => change(new RequirementEdit().Kind(new("Regulatory")))).Message, StringComparison.Ordinal);
        }

        Assert.Equal(before, requirement.ToCanonicalJson());
        var own = scheme.AddKind(new("Regulatory"), Me, Now);
        Assert.Equal(2, requirement.Revise(new RequirementEdit().Kind(new("Regulatory")), null, Me, Now, own).Revision);
        Assert.Same(own, own.AddKind(new("Regulatory"), Me, Now));
    }

    [Theory]
    [InlineData("(?=a)b", "linear time")]
    [InlineData("(a)\\1", "linear time")]
    [InlineData("(a", "no regular expression")]
    public void A_pattern_that_input_could_make_slow_is_refused(string pattern, string because) =>
        Assert.Contains(because, Assert.Throws<ArgumentException>(() => AttributeDefinition.Text("x").Matching(pattern)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_pattern_takes_linear_time_on_the_worst_text()
    {
        var scheme = RequirementScheme.Default(default).Define(AttributeDefinition.Text("x").Matching("(a+)+b"), Me, Now);
        Assert.Single(scheme.ProblemsOf(new RequirementEdit().Attributes(new CustomAttribute("x", new string('a', 200_000))).Apply(new RequirementContent())));
    }

    [Fact]
    public void A_definition_that_cannot_be_is_refused()
    {
        Assert.Contains("range of 'x' is empty", Assert.Throws<ArgumentOutOfRangeException>(() => AttributeDefinition.Number("x", 2, 1)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => AttributeDefinition.Date("x", new LocalDate(2026, 2, 1), new LocalDate(2026, 1, 1)));
        Assert.Throws<ArgumentException>(() => AttributeDefinition.Text("x").OneOf());
        Assert.Throws<ArgumentException>(() => AttributeDefinition.Text("a=b"));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ConfirmationPolicy(0));
        Assert.Equal("requirement-scheme.unknown-kind", Assert.Throws<RuleViolationException>(() => RequirementScheme.Default(default).Define(AttributeDefinition.Text("x").For(new RequirementKind("Odd")), Me, Now)).Code);
    }

    [Fact]
    public void The_stored_scheme_reads_back_and_repeating_a_command_changes_nothing()
    {
        var scheme = RequirementScheme.Default(ProjectId.New(Given.Ids, Now))
            .Define(AttributeDefinition.Number("x", 1).RequiredFor(RequirementKind.Quality), Me, Now)
            .ReplaceLifecycle(Requirement.Lifecycle.Steps, Me, Now)
            .Confirm(new(2, true), new(1), [RequirementField.Statement, RequirementField.Title], Me, Now);
        var read = RequirementScheme.Document.Read(scheme.ToCanonicalJson());
        Assert.Equal(scheme, read);
        Assert.Equal(Requirement.Lifecycle.ToMermaid(), read.Lifecycle.ToMermaid());
        Assert.Same(read, read.Define(AttributeDefinition.Number("x", 1).RequiredFor(RequirementKind.Quality), Me, Now));
        Assert.Same(read, read.Undefine("y", Me, Now));
        Assert.Same(read, read.Confirm(new(2, true), new(1), [RequirementField.Title, RequirementField.Statement], Me, Now));
        Assert.Empty(read.Undefine("x", Me, Now).Attributes);
    }

    private static Requirement Captured(RequirementEdit edit, RequirementScheme scheme) =>
        Requirement.Capture(RequirementId.New(Given.Ids, Now), ProjectId.New(Given.Ids, Now), 1, edit, [Origin.Document("test")], null, Me, Now, scheme);
}
