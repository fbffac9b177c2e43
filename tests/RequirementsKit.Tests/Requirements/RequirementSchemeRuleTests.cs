using RequirementsKit.Requirements;
using static RequirementsKit.Tests.Refusals;
using static RequirementsKit.Tests.Requirements.ARequirement;
using A = RequirementsKit.Requirements.RequirementAction;
using S = RequirementsKit.Requirements.RequirementStatus;

namespace RequirementsKit.Tests.Requirements;

public sealed class RequirementSchemeRuleTests
{
    private static readonly RequirementScheme Default = RequirementScheme.Default(ProjectId.New(Given.Ids, Now));

    [Theory]
    [InlineData("count", "1,5", "'count' is '1,5', which is no number such as 1234.5", "“count”为“1,5”，不是 1234.5 这样的数字")]
    [InlineData("count", "-1", "'count' is -1; the least is 0", "“count”为 -1；最小为 0")]
    [InlineData("count", "10.5", "'count' is 10.5; the most is 10", "“count”为 10.5；最大为 10")]
    [InlineData("count", "0", null, null)]
    [InlineData("count", "10.0", null, null)]
    [InlineData("day", "31.12.2026", "'day' is '31.12.2026', which is no date such as 2026-01-31", "“day”为“31.12.2026”，不是 2026-01-31 这样的日期")]
    [InlineData("day", "2025-12-31", "'day' is 2025-12-31; the least is 2026-01-01", "“day”为 2025-12-31；最小为 2026-01-01")]
    [InlineData("day", "2027-01-01", "'day' is 2027-01-01; the most is 2026-12-31", "“day”为 2027-01-01；最大为 2026-12-31")]
    [InlineData("day", "2026-01-01", null, null)]
    [InlineData("day", "2026-12-31", null, null)]
    [InlineData("safe", "yes", "'safe' is 'yes'; allowed: true, false", "“safe”为“yes”；允许：true、false")]
    [InlineData("safe", "true", null, null)]
    [InlineData("safe", "false", null, null)]
    [InlineData("asil", "b", "'asil' is 'b'; allowed: A, B", "“asil”为“b”；允许：A、B")]
    [InlineData("asil", "B", null, null)]
    [InlineData("code", "AB-1x", "'code' is 'AB-1x', which does not match [A-Z]{2}-[0-9]+", "“code”为“AB-1x”，与 [A-Z]{2}-[0-9]+ 不匹配")]
    [InlineData("code", "AB-1", null, null)]
    [InlineData("port", "80", "'port' is for Interface, Quality only, not for Functional", "“port”只用于 Interface、Quality，不用于 Functional")]
    [InlineData("other", "1", "there is no attribute 'other'; defined: asil, code, count, day, port, safe", "没有属性“other”；已定义：asil、code、count、day、port、safe")]
    public void A_value_is_held_to_its_definition(string name, string value, string? english, string? chinese)
    {
        var scheme = Default
            .Define(AttributeDefinition.Number("count", 0, 10), Me, Now).Define(AttributeDefinition.Date("day", new(2026, 1, 1), new(2026, 12, 31)), Me, Now).Define(AttributeDefinition.Flag("safe"), Me, Now)
            .Define(AttributeDefinition.Text("asil").OneOf("A", "B", "A"), Me, Now).Define(AttributeDefinition.Text("code").Matching("[A-Z]{2}-[0-9]+"), Me, Now)
            .Define(AttributeDefinition.Text("port").For(RequirementKind.Interface, RequirementKind.Quality, RequirementKind.Interface), Me, Now);
        Problem(english, chinese, scheme, new RequirementEdit().Attributes(new CustomAttribute(name, value)));
    }

    [Fact]
    public void What_is_missing_or_unknown_is_said()
    {
        Problem("there is no attribute 'x'; defined: none", "没有属性“x”；已定义：无", Default, new RequirementEdit().Attributes(new CustomAttribute("x", "1")));
        Problem("the kind is 'Odd'; allowed: Functional, Quality, Constraint, Interface", "类别为“Odd”；允许：Functional、Quality、Constraint、Interface", Default, new RequirementEdit().Kind(new("Odd")));
        Problem(
            "'asil' is missing, which every requirement of kind Quality needs", "缺少“asil”，类别为 Quality 的每项需求都需要它",
            Default.Define(AttributeDefinition.Text("asil").RequiredFor(RequirementKind.Quality, RequirementKind.Quality), Me, Now), new RequirementEdit().Kind(RequirementKind.Quality));
        var refused = Assert.Throws<RuleViolationException>(() => Requirement.Capture(default, default, 7, new RequirementEdit().Statement("One.").Kind(new("Odd")), [Origin.Document("mail")], null, Me, Now, Default));
        Assert.Equal("REQ-7 does not fit what this project asks of its requirements: the kind is 'Odd'; allowed: Functional, Quality, Constraint, Interface. Give other values, or change the scheme.", refused.Message);
    }

    [Fact]
    public void A_definition_keeps_what_was_said_of_it()
    {
        var definition = AttributeDefinition.Number("size", 1.5m, 2).Required().For(RequirementKind.Quality).RequiredFor(RequirementKind.Quality);
        Assert.Equal(("size", AttributeType.Number, "1.5", "2", true), (definition.Name, definition.Type, definition.Minimum, definition.Maximum, definition.IsRequired));
        Assert.Null(AttributeDefinition.Number("size").Minimum ?? AttributeDefinition.Date("day").Maximum);
        Assert.Equal([AttributeType.Text, AttributeType.Date, AttributeType.Flag], new[] { AttributeDefinition.Text("a"), AttributeDefinition.Date("a"), AttributeDefinition.Flag("a") }.Select(d => d.Type));
        Assert.Equal("[A-Z]", AttributeDefinition.Text("a").Matching("[A-Z]").Pattern);
        Assert.Equal(["A", "B"], AttributeDefinition.Text("a").OneOf(" A", "B", "A").Choices);
        Assert.Equal((true, false), (definition.IsRequiredFor(RequirementKind.Quality), definition.IsRequiredFor(RequirementKind.Interface)));
        var some = AttributeDefinition.Text("a").RequiredFor(RequirementKind.Quality);
        Assert.Equal((true, false, true), (some.IsRequiredFor(RequirementKind.Quality), some.IsRequiredFor(RequirementKind.Interface), some.IsAllowedFor(RequirementKind.Interface)));
    }

    [Fact]
    public void Each_change_of_the_scheme_is_said_by_its_part()
    {
        var scheme = Default.AddKind(new("Odd"), Me, Now).Define(AttributeDefinition.Text("b").For(new RequirementKind("Odd")), Me, Now).Define(AttributeDefinition.Text("a"), Me, Now).Undefine("a", Me, Now)
            .ReplaceLifecycle([new(S.Draft, A.Approve, S.Approved)], Me, Now).Confirm(new(2), new(1), [RequirementField.Statement, RequirementField.Title, RequirementField.Title], Me, Now);
        Assert.Equal(
            ((string[])["kinds", "attributes", "attributes", "attributes", "lifecycle", "confirmation"]).Select(part => new RequirementSchemeChanged(Default.ProjectId, part, Me, Now)), scheme.Events);
        Assert.Equal([.. RequirementKind.All, new("Odd")], scheme.Kinds);
        Assert.Equal(["b"], scheme.Attributes.Select(a => a.Name));
        Assert.Equal([RequirementField.Title, RequirementField.Statement], scheme.ConfirmedFields);
        Assert.Equal((2, 1), (scheme.Validation.Least, scheme.Acceptance.Least));
        Assert.Equal(["a", "b"], scheme.Define(AttributeDefinition.Text("a"), Me, Now).Attributes.Select(a => a.Name));
        Assert.Equal(AttributeType.Flag, Assert.Single(scheme.Define(AttributeDefinition.Flag("b"), Me, Now).Attributes).Type);
        Assert.Equal(scheme.GetHashCode(), RequirementScheme.Document.Read(scheme.ToCanonicalJson()).GetHashCode());
        Refused(
            "requirement-scheme.unknown-kind", "'x' names the kind 'Even', which this project does not have. Add it first, or use Functional, Quality, Constraint, Interface.",
            "“x”引用了该项目没有的类别“Even”。请先添加，或使用 Functional、Quality、Constraint、Interface。",
            () => Default.Define(AttributeDefinition.Text("x").RequiredFor(RequirementKind.Quality, new("Even")), Me, Now));
    }

    [Theory]
    [InlineData(S.Draft, (A)99, S.Proposed, "Draft 99 Proposed is no step", "“草稿”“99”“已提出”不是有效步骤")]
    [InlineData(S.Draft, A.Validate, S.Approved, "Validate in Draft leads to Approved instead of Validated", "“草稿”中的“确认”通向“已批准”，而不是“已确认”")]
    [InlineData(S.Draft, A.Return, S.Draft, "Return in Draft leads nowhere", "“草稿”中的“退回”没有去向")]
    [InlineData(S.Draft, A.Resume, S.Approved, "Resume in Draft leads to Approved instead of Draft or Proposed", "“草稿”中的“恢复”通向“已批准”，而不是“草稿”或“已提出”")]
    [InlineData(S.Draft, A.Return, S.Proposed, "Return in Draft leads on to Proposed instead of back", "“草稿”中的“退回”向前通向“已提出”，而不是返回")]
    [InlineData(S.Approved, A.Start, S.InProgress, "no step leads from Draft to Approved", "没有步骤从“草稿”通向“已批准”")]
    public void A_step_that_cannot_work_is_said(S from, A action, S to, string english, string chinese) => Refused(
        "requirement-scheme.lifecycle", $"The lifecycle cannot work: {english}. Mend these steps.", $"该生命周期不可用：{chinese}。请修正这些步骤。",
        () => Default.ReplaceLifecycle([new(from, action, to)], Me, Now));

    [Fact]
    public void Two_ways_of_one_step_and_a_way_back_from_beside_are_said()
    {
        Refused(
            "requirement-scheme.lifecycle", "The lifecycle cannot work: Resume in Deferred leads to Draft and Proposed; Return in Deferred leads on to Draft instead of back. Mend these steps.",
            "该生命周期不可用：“已推迟”中的“恢复”通向 草稿和已提出；“已推迟”中的“退回”向前通向“草稿”，而不是返回。请修正这些步骤。",
            () => Default.ReplaceLifecycle([new(S.Draft, A.Defer, S.Deferred), new(S.Deferred, A.Resume, S.Draft), new(S.Deferred, A.Resume, S.Proposed), new(S.Deferred, A.Return, S.Draft)], Me, Now));
        Assert.Equal(2, Default.ReplaceLifecycle([new(S.Draft, A.Close, S.Closed), new(S.Closed, A.Return, S.Draft)], Me, Now).Steps.Count);
    }

    [Theory]
    [InlineData(A.Propose, S.Proposed)]
    [InlineData(A.Validate, S.Validated)]
    [InlineData(A.Approve, S.Approved)]
    [InlineData(A.Start, S.InProgress)]
    [InlineData(A.Implement, S.Implemented)]
    [InlineData(A.Verify, S.Verified)]
    [InlineData(A.Accept, S.Accepted)]
    [InlineData(A.Close, S.Closed)]
    [InlineData(A.Defer, S.Deferred)]
    [InlineData(A.Reject, S.Rejected)]
    [InlineData(A.MarkDuplicate, S.Duplicate)]
    [InlineData(A.Retire, S.Obsolete)]
    public void Each_step_leads_where_its_name_says(A action, S end)
    {
        Assert.Single(Default.ReplaceLifecycle([new(S.Draft, action, end)], Me, Now).Steps);
        var elsewhere = end == S.Obsolete ? S.Rejected : S.Obsolete;
        Refused("requirement-scheme.lifecycle", () => Default.ReplaceLifecycle([new(S.Draft, action, elsewhere)], Me, Now));
    }

    private static void Problem(string? english, string? chinese, RequirementScheme scheme, RequirementEdit edit)
    {
        var content = edit.Apply(new RequirementContent());
        Assert.Equal(english is null ? [] : [english], scheme.ProblemsOf(content));
        Assert.Equal(chinese is null ? [] : [chinese], scheme.ProblemsOf(content, Language.Chinese));
    }
}
