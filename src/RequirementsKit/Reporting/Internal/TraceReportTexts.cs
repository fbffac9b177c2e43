using RequirementsKit.Traceability;
using RequirementsKit.Traceability.Internal;
using static RequirementsKit.Reporting.Internal.MarkdownWriter;

namespace RequirementsKit.Reporting.Internal;

/// <summary>Writes the trace report in both languages.</summary>
internal static class TraceReportTexts
{
    public static string Markdown(TraceReport report, Language language)
    {
        var needing = report.Lines.Where(l => l.Needed.Count > 0).ToList();
        var (covered, deeply) = (needing.Count(l => l.IsCovered), needing.Count(l => l.IsCoveredDeeply));
        return new MarkdownWriter()
            .Title(language.Say($"Trace and coverage of {Escape(report.Project)}", $"{Escape(report.Project)} 追溯与覆盖"))
            .Paragraph(language.Say(
                $"As of {ReportTexts.Day(report.On)}. Covered: {covered} of {needing.Count}, deeply: {deeply}.",
                $"截至 {ReportTexts.Day(report.On)}。应覆盖 {needing.Count} 项，已覆盖 {covered} 项，其中逐级覆盖 {deeply} 项。"))
            .Table([.. Header(language)], report.Lines.Select(l => Cells(l, language).Select(Escape).ToList()), language.Nothing())
            .Section(language.Say("Without any link", "没有任何链接"))
            .Bullets(report.Orphans.Select(Name), language.Nothing())
            .Section(language.Say("To be judged again", "待重新判断"))
            .Bullets(report.Suspect.Select(Name), language.Nothing())
            .ToString();
    }

    public static string Csv(TraceReport report, Language language) =>
        string.Concat(report.Lines.Select(l => Cells(l, language)).Prepend(Header(language)).Select(cells => string.Join(',', cells.Select(CsvField.Of)) + "\r\n"));

    private static IEnumerable<string> Header(Language language) =>
    [
        language.Say("Key", "编号"), language.Say("Title", "标题"), language.Say("Kind", "类别"), language.Say("Links", "链接"),
        language.Say("Needs", "所需"), language.Say("Missing", "缺少"), language.Say("Missing deeper", "逐级缺少"),
    ];

    private static IEnumerable<string> Cells(TraceLine line, Language language) =>
    [
        line.Key, line.Title, language.Name(line.Kind), string.Join(language.Say("; ", "；"), line.Links.Select(l => l.ToText(language))),
        Kinds(line.Needed, language), Kinds(line.Missing, language), Kinds(line.MissingDeep, language),
    ];

    private static string Kinds(IEnumerable<TraceEndKind> kinds, Language language) => language.List(kinds.Select(k => language.Name(k)));

    private static string Name(TraceLine line) => $"{line.Key} {Escape(line.Title)}";
}
