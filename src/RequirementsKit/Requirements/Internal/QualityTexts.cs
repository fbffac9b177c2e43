namespace RequirementsKit.Requirements.Internal;

/// <summary>The texts of the quality check in both languages.</summary>
internal static class QualityTexts
{
    public static string Id(QualityRule rule) => rule switch
    {
        QualityRule.VagueTerm => "quality.vague-term",
        QualityRule.EscapeClause => "quality.escape-clause",
        QualityRule.OpenEnd => "quality.open-end",
        QualityRule.SeveralThoughts => "quality.several-thoughts",
        QualityRule.MissingActor => "quality.missing-actor",
        QualityRule.PassiveVoice => "quality.passive-voice",
        QualityRule.Unmeasurable => "quality.unmeasurable",
        QualityRule.ToBeDetermined => "quality.to-be-determined",
        _ => "quality.no-acceptance-criterion",
    };

    public static string Explain(QualityFinding finding, Language language)
    {
        var (what, remedy) = language == Language.Chinese ? Chinese(finding.Rule) : English(finding.Rule);
        var quoted = language == Language.Chinese ? $"“{finding.Text}”" : $"'{finding.Text}'";
        return (finding.Text.Length == 0, language) switch
        {
            (true, Language.Chinese) => $"{what}。{remedy}。",
            (true, _) => $"{what}. {remedy}.",
            (_, Language.Chinese) => $"{quoted}：{what}。{remedy}。",
            _ => $"{quoted}: {what}. {remedy}.",
        };
    }

    private static (string What, string Remedy) English(QualityRule rule) => rule switch
    {
        QualityRule.VagueTerm => ("everybody reads this differently", "Say how many, how much or which"),
        QualityRule.EscapeClause => ("this leaves a way out", "Say when it holds, or leave it out"),
        QualityRule.OpenEnd => ("the list has no end", "Name everything that is meant"),
        QualityRule.SeveralThoughts => ("there is more than one requirement in it", "Split it, so that each can be confirmed and traced alone"),
        QualityRule.MissingActor => ("nobody is named who shall do it", "Begin with who: 'The system shall …'"),
        QualityRule.PassiveVoice => ("the one who does it is hidden", "Say who does it"),
        QualityRule.Unmeasurable => ("this cannot be measured", "Give a number, a unit and how it is measured"),
        QualityRule.ToBeDetermined => ("something is still open", "Note a question with an owner and a date, and settle it"),
        _ => ("Nobody can tell when it is met", "Add an acceptance criterion"),
    };

    private static (string What, string Remedy) Chinese(QualityRule rule) => rule switch
    {
        QualityRule.VagueTerm => ("每个人理解不同", "写明数量、程度或具体对象"),
        QualityRule.EscapeClause => ("留有余地", "写明何时成立，或删去"),
        QualityRule.OpenEnd => ("列举没有穷尽", "写出全部对象"),
        QualityRule.SeveralThoughts => ("一句话包含多项需求", "拆分，使每项可单独确认和追溯"),
        QualityRule.MissingActor => ("没有写明由谁来做", "以主体开头，如“系统应……”"),
        QualityRule.PassiveVoice => ("隐去了执行者", "写明由谁来做"),
        QualityRule.Unmeasurable => ("无法度量", "给出数值、单位和度量方法"),
        QualityRule.ToBeDetermined => ("仍有未定内容", "登记一个有负责人和日期的问题，并解决它"),
        _ => ("无法判断何时满足", "补充验收标准"),
    };
}
