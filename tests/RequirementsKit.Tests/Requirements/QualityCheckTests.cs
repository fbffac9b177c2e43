using FsCheck.Xunit;
using RequirementsKit.Requirements;

namespace RequirementsKit.Tests.Requirements;

public sealed class QualityCheckTests
{
    [Theory]
    [InlineData("The portal shall show several pages.", QualityRule.VagueTerm, "several")]
    [InlineData("The portal shall print and/or mail it.", QualityRule.VagueTerm, "and/or")]
    [InlineData("The portal shall, if possible, answer.", QualityRule.EscapeClause, "if possible")]
    [InlineData("The portal shall answer as soon as possible.", QualityRule.EscapeClause, "as possible")]
    [InlineData("The portal shall take PDF, PNG etc.", QualityRule.OpenEnd, "etc")]
    [InlineData("The portal shall take pictures (e.g. PNG).", QualityRule.OpenEnd, "e.g")]
    [InlineData("The portal shall be user-friendly.", QualityRule.Unmeasurable, "user-friendly")]
    [InlineData("The portal shall answer within TBD.", QualityRule.ToBeDetermined, "TBD")]
    [InlineData("The portal shall answer within a time to be agreed.", QualityRule.ToBeDetermined, "to be agreed")]
    [InlineData("The portal shall save and the desk shall print.", QualityRule.SeveralThoughts, "shall")]
    [InlineData("The portal shall save the ticket and then print the receipt.", QualityRule.SeveralThoughts, "and then print")]
    [InlineData("The error shall be recorded.", QualityRule.PassiveVoice, "be recorded")]
    [InlineData("The error shall not be shown.", QualityRule.PassiveVoice, "be shown")]
    [InlineData("The error must be automatically sent.", QualityRule.PassiveVoice, "be automatically sent")]
    [InlineData("The file shall be sent by email.", QualityRule.PassiveVoice, "be sent")]
    [InlineData("shall print the ticket", QualityRule.MissingActor, "shall")]
    [InlineData("When a sailing is full, shall say so.", QualityRule.MissingActor, "shall")]
    [InlineData("Print the ticket.", QualityRule.MissingActor, "Print")]
    [InlineData("系统应尽快适当处理", QualityRule.VagueTerm, "适当")]
    [InlineData("系统应尽可能保存记录", QualityRule.EscapeClause, "尽可能")]
    [InlineData("系统应支持图片、文档等等", QualityRule.OpenEnd, "等等")]
    [InlineData("界面应友好", QualityRule.Unmeasurable, "友好")]
    [InlineData("系统应在待定时间内答复", QualityRule.ToBeDetermined, "待定")]
    [InlineData("系统应保存记录，并应通知用户", QualityRule.SeveralThoughts, "应")]
    [InlineData("当航班满员时，应提示用户", QualityRule.MissingActor, "应")]
    [InlineData("必须提示用户", QualityRule.MissingActor, "必须")]
    [InlineData("错误应被记录", QualityRule.PassiveVoice, "应被")]
    public void A_finding_has_its_rule_and_place(string statement, QualityRule rule, string text)
    {
        var finding = Assert.Single(QualityCheck.Check(statement), f => f.Rule == rule);
        Assert.Equal(text, statement.Substring(finding.Offset, finding.Length));
        Assert.Equal(text, finding.Text);
        Assert.NotEqual(finding.ToText(), finding.ToText(Language.Chinese));
    }

    [Theory]
    [InlineData("The portal shall list every sailing within 2 seconds.")]
    [InlineData("The breakfast shall be able to wait.")]
    [InlineData("The error shall be recorded by the portal.")]
    [InlineData("The depot shall be located in Kiel.")]
    [InlineData("The portal shall show date and record number.")]
    [InlineData("The portal shall connect over Fast Ethernet.")]
    [InlineData("When a user asks, the portal shall answer.")]
    [InlineData("系统应在 2 秒内显示航班列表")]
    [InlineData("当用户查询时，系统应对每个航班显示价格")]
    [InlineData("应用程序的响应时间应为 2 秒")]
    [InlineData("")]
    public void A_good_statement_has_no_finding(string statement) => Assert.Empty(QualityCheck.Check(statement));

    [Theory]
    [InlineData("The portal shall answer.", EarsPattern.Ubiquitous)]
    [InlineData("The portal shall answer when a user asks.", EarsPattern.Ubiquitous)]
    [InlineData("The portal shall show the port where a ship lies.", EarsPattern.Ubiquitous)]
    [InlineData("When a user asks, the portal shall answer.", EarsPattern.EventDriven)]
    [InlineData("Upon receipt of a command the portal must answer.", EarsPattern.EventDriven)]
    [InlineData("When a user asks or when the desk asks, the portal shall answer.", EarsPattern.EventDriven)]
    [InlineData("While a storm lasts, the portal shall warn.", EarsPattern.StateDriven)]
    [InlineData("If a sailing is full, then the portal shall say so.", EarsPattern.UnwantedBehaviour)]
    [InlineData("In the event that a sailing is cancelled, the portal shall say so.", EarsPattern.UnwantedBehaviour)]
    [InlineData("Where a wallet is set up, the portal shall offer it.", EarsPattern.OptionalFeature)]
    [InlineData("While at sea, when a user asks, the portal shall answer.", EarsPattern.Complex)]
    [InlineData("Fast and nice.", EarsPattern.Unrecognised)]
    [InlineData("系统应显示当前航班", EarsPattern.Ubiquitous)]
    [InlineData("当用户查询时，系统应显示航班", EarsPattern.EventDriven)]
    [InlineData("系统处于维护状态时，门户应拒绝预订", EarsPattern.StateDriven)]
    [InlineData("如果航班满员，则系统应提示用户", EarsPattern.UnwantedBehaviour)]
    [InlineData("配备打印机的柜台，系统应打印船票", EarsPattern.OptionalFeature)]
    [InlineData("航行期间，当用户查询时，系统应显示位置", EarsPattern.Complex)]
    [InlineData("又快又好", EarsPattern.Unrecognised)]
    public void Sentence_patterns_are_recognised(string statement, EarsPattern pattern) => Assert.Equal(pattern, QualityCheck.Recognise(statement));

    [Fact]
    public void A_rule_is_switched_off_with_a_reason()
    {
        QualityExemption[] off = [new(QualityRule.Unmeasurable, "The style guide says what fast means"), new(QualityRule.NoAcceptanceCriterion, "Criteria live in the test system")];

        Assert.Empty(QualityCheck.Check(Content("It shall be fast."), off));
        Assert.Equal([QualityRule.NoAcceptanceCriterion, QualityRule.Unmeasurable], QualityCheck.Check(Content("It shall be fast.")).Select(f => f.Rule));
        Assert.Throws<ArgumentException>(() => new QualityExemption(QualityRule.VagueTerm, " "));
        Assert.Contains("VagueTerm, EscapeClause", Assert.Throws<ArgumentOutOfRangeException>(() => new QualityExemption((QualityRule)99, "x")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_requirement_with_acceptance_criteria_does_not_miss_them() =>
        Assert.Empty(QualityCheck.Check(new RequirementEdit().Statement("The portal shall answer.").Title("t").Set(RequirementField.AcceptanceCriteria, "It answers").Apply(new RequirementContent())));

    [Fact]
    public void Every_rule_has_an_id_and_a_remedy_of_its_own_in_both_languages()
    {
        var findings = Enum.GetValues<QualityRule>().Select(r => new QualityFinding(r, 0, 0, "")).ToList();

        Assert.Equal(findings.Count, findings.Select(f => f.RuleId).Distinct().Count());
        Assert.All(findings, f => Assert.Matches("^quality\\.[a-z-]+$", f.RuleId));
        Assert.Equal(2 * findings.Count, findings.SelectMany(f => new[] { f.ToText(), f.ToText(Language.Chinese) }).Distinct().Count());
    }

    [Property(MaxTest = 300)]
    public void A_finding_lies_in_the_statement_whatever_it_says(int seed)
    {
        string[] pieces = ["shall ", "must ", "be ", "not ", "sent ", "by the ", "and ", "set the ", "some ", "if ", "when ", ", ", ". ", "应", "被", "当", "若", "，", "等等", "\n", "😀", "\u202E", "-", "'", "/", "E", "e.g. "];
        var random = new Random(seed);
        var statement = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => pieces[random.Next(pieces.Length)]));
        var findings = QualityCheck.Check(statement);

        Assert.All(findings, f => Assert.Equal(f.Text, statement.Substring(f.Offset, f.Length)));
        Assert.Equal(findings.OrderBy(f => f.Offset).ThenBy(f => f.Rule), findings);
        Assert.True(Enum.IsDefined(QualityCheck.Recognise(statement)));
    }

    private static RequirementContent Content(string statement) => new RequirementEdit().Statement(statement).Title("t").Apply(new RequirementContent());
}
