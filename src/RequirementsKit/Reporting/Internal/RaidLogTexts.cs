using static RequirementsKit.Reporting.Internal.MarkdownWriter;

namespace RequirementsKit.Reporting.Internal;

/// <summary>Writes the RAID log in both languages.</summary>
internal static class RaidLogTexts
{
    public static string Markdown(RaidLog log, Language language)
    {
        var text = new MarkdownWriter()
            .Title(language.Say($"Risks, assumptions, issues and decisions of {Escape(log.Project)}", $"{Escape(log.Project)} 风险、假设、问题与决定"))
            .Paragraph(language.Say($"{ReportTexts.Day(log.From)} to {ReportTexts.Day(log.To)}.", $"{ReportTexts.Day(log.From)} 至 {ReportTexts.Day(log.To)}。"));
        Points(text, language.Say("Risks", "风险"), log.Risks, language);
        Points(text, language.Say("Assumptions", "假设"), log.Assumptions, language);
        Points(text, language.Say("Issues", "问题"), log.Issues, language);
        return text.Section(language.Say("Decisions", "决定"))
            .Table(
                [language.Say("Day", "日期"), language.Say("Key", "编号"), language.Say("Decision", "决定"), language.Say("Outcome", "结果"), language.Say("By", "决定人")],
                log.Decisions.Select(d => new[] { ReportTexts.Day(d.On), d.Key, Escape(d.Subject), Outcome(d.Outcome, language), language.List(d.By.Select(Escape)) }),
                language.Nothing())
            .ToString();
    }

    private static void Points(MarkdownWriter text, string title, IReadOnlyList<PointLine> points, Language language) => text.Section(title).Table(
        [language.Say("Key", "编号"), language.Say("What", "内容"), language.Say("Owner", "负责人"), language.Say("Raised", "提出"), language.Say("Due", "截止"), language.Say("State", "状态")],
        points.Select(p => new[] { p.Key, Escape(p.Summary), Escape(p.Owner), ReportTexts.Day(p.Raised), ReportTexts.Day(p.Due), StatusReportTexts.State(p, language) }),
        language.Nothing());

    private static string Outcome(DecisionOutcome outcome, Language language) => outcome switch
    {
        DecisionOutcome.Approved => language.Say("approved", "已批准"),
        DecisionOutcome.Rejected => language.Say("rejected", "已拒绝"),
        _ => language.Say("noted", "已记录"),
    };
}
