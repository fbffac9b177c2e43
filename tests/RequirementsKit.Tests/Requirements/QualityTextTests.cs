using RequirementsKit.Requirements;

namespace RequirementsKit.Tests.Requirements;

public sealed class QualityTextTests
{
    [Theory]
    [InlineData(QualityRule.VagueTerm, "quality.vague-term", "everybody reads this differently. Say how many, how much or which.", "每个人理解不同。写明数量、程度或具体对象。")]
    [InlineData(QualityRule.EscapeClause, "quality.escape-clause", "this leaves a way out. Say when it holds, or leave it out.", "留有余地。写明何时成立，或删去。")]
    [InlineData(QualityRule.OpenEnd, "quality.open-end", "the list has no end. Name everything that is meant.", "列举没有穷尽。写出全部对象。")]
    [InlineData(QualityRule.SeveralThoughts, "quality.several-thoughts", "there is more than one requirement in it. Split it, so that each can be confirmed and traced alone.", "一句话包含多项需求。拆分，使每项可单独确认和追溯。")]
    [InlineData(QualityRule.MissingActor, "quality.missing-actor", "nobody is named who shall do it. Begin with who: 'The system shall …'.", "没有写明由谁来做。以主体开头，如“系统应……”。")]
    [InlineData(QualityRule.PassiveVoice, "quality.passive-voice", "the one who does it is hidden. Say who does it.", "隐去了执行者。写明由谁来做。")]
    [InlineData(QualityRule.Unmeasurable, "quality.unmeasurable", "this cannot be measured. Give a number, a unit and how it is measured.", "无法度量。给出数值、单位和度量方法。")]
    [InlineData(QualityRule.ToBeDetermined, "quality.to-be-determined", "something is still open. Note a question with an owner and a date, and settle it.", "仍有未定内容。登记一个有负责人和日期的问题，并解决它。")]
    [InlineData(QualityRule.NoAcceptanceCriterion, "quality.no-acceptance-criterion", "Nobody can tell when it is met. Add an acceptance criterion.", "无法判断何时满足。补充验收标准。")]
    public void A_finding_says_what_is_wrong_and_what_to_do(QualityRule rule, string id, string english, string chinese)
    {
        var whole = new QualityFinding(rule, 0, 0, "");
        var found = new QualityFinding(rule, 3, 4, "fast");
        Assert.Equal((id, english, chinese), (whole.RuleId, whole.ToText(), whole.ToText(Language.Chinese)));
        Assert.Equal((id, $"'fast': {english}", $"“fast”：{chinese}"), (found.RuleId, found.ToText(), found.ToText(Language.Chinese)));
    }

    [Fact]
    public void A_statement_and_a_content_are_needed()
    {
        Assert.Equal("content", Assert.Throws<ArgumentNullException>(() => QualityCheck.Check((RequirementContent)null!)).ParamName);
        Assert.Equal("statement", Assert.Throws<ArgumentNullException>(() => QualityCheck.Check((string)null!)).ParamName);
        Assert.Equal("statement", Assert.Throws<ArgumentNullException>(() => QualityCheck.Recognise(null!)).ParamName);
    }

    [Fact]
    public void A_reason_for_switching_a_rule_off_has_at_most_500_characters()
    {
        Assert.Equal(new string('r', 500), new QualityExemption(QualityRule.VagueTerm, new('r', 500)).Reason);
        Assert.Equal("reason", Assert.Throws<ArgumentException>(() => new QualityExemption(QualityRule.VagueTerm, new('r', 501))).ParamName);
        Assert.Equal("rule", Assert.Throws<ArgumentOutOfRangeException>(() => new QualityExemption(0, "r")).ParamName);
    }
}
