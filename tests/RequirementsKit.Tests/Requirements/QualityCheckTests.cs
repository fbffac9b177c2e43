using RequirementsKit.Requirements;

namespace RequirementsKit.Tests.Requirements;

public sealed class QualityCheckTests
{
    [Theory]
    [InlineData("The portal shall show several pages.", QualityRule.VagueTerm, "several")]
    [InlineData("The portal shall, if possible, answer.", QualityRule.EscapeClause, "if possible")]
    [InlineData("The portal shall take PDF, PNG etc.", QualityRule.OpenEnd, "etc")]
    [InlineData("The portal shall be user-friendly.", QualityRule.Unmeasurable, "user-friendly")]
    [InlineData("The portal shall answer within TBD.", QualityRule.ToBeDetermined, "TBD")]
    [InlineData("The portal shall save and the desk shall print.", QualityRule.SeveralThoughts, "shall")]
    [InlineData("The error shall be recorded.", QualityRule.PassiveVoice, "be recorded")]
    [InlineData("shall print the ticket", QualityRule.MissingActor, "shall")]
    [InlineData("系统应尽快适当处理", QualityRule.VagueTerm, "适当")]
    [InlineData("界面应友好", QualityRule.Unmeasurable, "友好")]
    public void A_finding_has_its_rule_and_place(string statement, QualityRule rule, string text)
    {
        var finding = Assert.Single(Findings(statement), f => f.Rule == rule);
        Assert.Equal(text, statement.Substring(finding.Offset, finding.Length));
        Assert.NotEqual(finding.ToText(), finding.ToText(Language.Chinese));
    }

    [Theory]
    [InlineData("The portal shall list every sailing within 2 seconds.")]
    [InlineData("The breakfast shall be able to wait.")]
    public void A_good_statement_has_no_finding(string statement) => Assert.Empty(Findings(statement));

    [Theory]
    [InlineData("The portal shall answer.", EarsPattern.Ubiquitous)]
    [InlineData("When a user asks, the portal shall answer.", EarsPattern.EventDriven)]
    [InlineData("While a storm lasts, the portal shall warn.", EarsPattern.StateDriven)]
    [InlineData("If a sailing is full, then the portal shall say so.", EarsPattern.UnwantedBehaviour)]
    [InlineData("Where a wallet is set up, the portal shall offer it.", EarsPattern.OptionalFeature)]
    [InlineData("While at sea, when a user asks, the portal shall answer.", EarsPattern.Complex)]
    [InlineData("Fast and nice.", EarsPattern.Unrecognised)]
    public void Sentence_patterns_are_recognised(string statement, EarsPattern pattern) => Assert.Equal(pattern, QualityCheck.Recognise(statement));

    [Fact]
    public void A_rule_can_be_switched_off() => Assert.Empty(QualityCheck.Check(Content("It shall be fast."), off: [QualityRule.Unmeasurable, QualityRule.NoAcceptanceCriterion]));

    private static IReadOnlyList<QualityFinding> Findings(string statement) => QualityCheck.Check(Content(statement), off: [QualityRule.NoAcceptanceCriterion]);

    private static RequirementContent Content(string statement) => new RequirementEdit().Statement(statement).Title("t").Apply(new RequirementContent());
}
