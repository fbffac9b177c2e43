using System.Globalization;
using System.Text;
using NodaTime.Text;
using RequirementsKit.Communication;

namespace RequirementsKit.Reporting.Internal;

/// <summary>Writes the follow-up brief in both languages.</summary>
internal static class BriefTexts
{
    public static string Markdown(FollowUpBrief brief, Language language)
    {
        var chinese = language == Language.Chinese;
        var text = new StringBuilder();
        Line(text, chinese ? $"# 与 {brief.Name} 的沟通要点" : $"# Brief: {brief.Name}");
        Line(text, "");
        Line(text, (brief.LastContact, chinese) switch
        {
            (null, true) => "尚无沟通记录。",
            (null, _) => "No contact yet.",
            ({ } at, true) => $"上次沟通：{Day(at)}。",
            ({ } at, _) => $"Last contact: {Day(at)}.",
        });
        Line(text, chinese
            ? $"承诺：共 {brief.Promises.Made} 项，已兑现 {brief.Promises.Kept} 项，未兑现 {brief.Promises.Broken} 项。"
            : $"Promises: {brief.Promises.Made} made, {brief.Promises.Kept} kept, {brief.Promises.Broken} broken.");
        Section(text, chinese ? "未结事项" : "Open points", brief.Points.Select(p => $"{p.Key} {KindName(p.Kind, chinese)}: {p.Summary}{Due(p, chinese)}"), chinese);
        Section(text, chinese ? "等待确认" : "Waiting for an answer", brief.Waiting.Select(r => $"{r.Key} (r{r.Revision})"), chinese);
        Section(
            text,
            chinese ? "应告知的进展" : "News owed",
            brief.NewsOwed.Select(n => $"{n.Requirement.Key} {n.Requirement.Title}: {n.Requirement.DescribeStatus()}{(n.ToldOf == 0 ? "" : chinese ? $"（上次告知 r{n.ToldOf}）" : $" (told of r{n.ToldOf})")}"),
            chinese);
        return text.ToString();
    }

    private static void Section(StringBuilder text, string title, IEnumerable<string> entries, bool chinese)
    {
        Line(text, "");
        Line(text, $"## {title}");
        Line(text, "");
        var any = false;
        foreach (var entry in entries)
        {
            Line(text, $"* {entry}");
            any = true;
        }

        if (!any)
        {
            Line(text, chinese ? "无。" : "None.");
        }
    }

    private static string KindName(PointKind kind, bool chinese) => (kind, chinese) switch
    {
        (PointKind.Question, true) => "问题",
        (PointKind.Issue, true) => "缺陷",
        (PointKind.Risk, true) => "风险",
        (PointKind.Assumption, true) => "假设",
        (PointKind.Decision, true) => "决定",
        (PointKind.Action, true) => "行动",
        (PointKind.Promise, true) => "承诺",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private static string Due(Point point, bool chinese) => point.Due is not { } due ? "" : chinese ? $"（截止 {LocalDatePattern.Iso.Format(due)}）" : $" (due {LocalDatePattern.Iso.Format(due)})";

    private static string Day(NodaTime.Instant instant) => instant.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
