using RequirementsKit.Communication;
using RequirementsKit.Requirements;
using static RequirementsKit.Reporting.Internal.MarkdownWriter;

namespace RequirementsKit.Reporting.Internal;

/// <summary>Writes the weekly status in both languages.</summary>
internal static class StatusReportTexts
{
    public static string Markdown(StatusReport report, Language language) => new MarkdownWriter()
        .Title(language.Say($"Status of {Escape(report.Project)}", $"{Escape(report.Project)} 进展报告"))
        .Paragraph(language.Say($"{ReportTexts.Day(report.From)} to {ReportTexts.Day(report.To)}.", $"{ReportTexts.Day(report.From)} 至 {ReportTexts.Day(report.To)}。")
            + language.Say($" {Talks(report.Conversations)}.", $"共沟通 {report.Conversations} 次。"))
        .Section(language.Say("Where we stand", "总体情况"))
        .Bullets(report.Counts.Select(c => language.Say($"{c.Count} {language.Name(c.Status)}", $"{language.Name(c.Status)}：{c.Count} 项")), language.Say("No requirements yet.", "尚无需求。"))
        .Section(language.Say("What moved", "本期变化"))
        .Table(
            [language.Say("Key", "编号"), language.Say("Requirement", "需求"), language.Say("Before", "此前"), language.Say("Now", "现在")],
            report.Moves.Select(m => Move(m, language)),
            language.Nothing())
        .Section(language.Say("Waiting for confirmation", "等待确认"))
        .Bullets(report.Waiting.Select(w => Waiting(w, language)), language.Nothing())
        .Section(language.Say("Promises", "承诺"))
        .Bullets(report.Open.Where(p => p.Kind == PointKind.Promise).Select(p => Point(p, report, language)), language.Say("None open.", "无未结承诺。"))
        .Section(language.Say("Other open points", "其他未结事项"))
        .Bullets(report.Open.Where(p => p.Kind != PointKind.Promise).Select(p => Point(p, report, language)), language.Nothing())
        .Section(language.Say("Settled", "本期已结"))
        .Bullets(report.Settled.Select(p => Settled(p, language)), language.Nothing())
        .Section(language.Say("Decided", "本期决定"))
        .Bullets(report.Decided.Select(p => language.Say($"{p.Key}: {Escape(p.Summary)}", $"{p.Key}：{Escape(p.Summary)}")), language.Nothing())
        .Section(language.Say("Next", "下一步"))
        .Bullets(report.NextConversations.Select(d => language.Say($"We talk on {ReportTexts.Day(d)}", $"{ReportTexts.Day(d)} 沟通")), language.Say("No conversation is planned yet.", "尚未安排沟通。"))
        .ToString();

    public static IReadOnlyList<string> Move(RequirementMove move, Language language) =>
    [
        move.Key,
        Escape(move.Title),
        move.Before is { } before ? $"{language.Name(before)} r{move.RevisionBefore}" : language.Say("new", "新增"),
        language.Status(move.Status, move.SaidOf, move.Revision),
    ];

    public static string Waiting(WaitingConfirmation waiting, Language language)
    {
        var what = waiting.Purpose == ConfirmationPurpose.Content ? language.Say("content", "内容") : language.Say("delivery", "交付");
        var due = waiting.Due is null ? "" : language.Say($", due {ReportTexts.Day(waiting.Due)}", $"，截止 {ReportTexts.Day(waiting.Due)}");
        var names = language.List(waiting.Waiting.Select(Escape));
        return waiting.IsStale
            ? language.Say(
                $"{waiting.RequirementKey} {Escape(waiting.Title)}: r{waiting.Revision} was shown ({waiting.Key}, {what}) and has changed since; to be shown again",
                $"{waiting.RequirementKey} {Escape(waiting.Title)}：已展示 r{waiting.Revision}（{waiting.Key}，{what}），此后有修改，需重新确认")
            : language.Say(
                $"{waiting.RequirementKey} {Escape(waiting.Title)}: {names} asked on {ReportTexts.Day(waiting.Asked)} ({waiting.Key}, {what} of r{waiting.Revision}{due})",
                $"{waiting.RequirementKey} {Escape(waiting.Title)}：{ReportTexts.Day(waiting.Asked)} 请 {names} 确认（{waiting.Key}，r{waiting.Revision} 的{what}{due}）");
    }

    private static string Point(PointLine point, StatusReport report, Language language)
    {
        var overdue = point.Due < report.To ? language.Say(", overdue", "，已逾期") : "";
        var due = point.Due is null ? "" : language.Say($" (due {ReportTexts.Day(point.Due)}{overdue})", $"（截止 {ReportTexts.Day(point.Due)}{overdue}）");
        var kind = point.Kind == PointKind.Promise ? "" : $" {language.Name(point.Kind)}";
        return language.Say($"{point.Key}{kind}: {Escape(point.Summary)}, {Escape(point.Owner)}{due}", $"{point.Key}{kind}：{Escape(point.Summary)}，{Escape(point.Owner)}{due}");
    }

    private static string Settled(PointLine point, Language language) => language.Say(
        $"{point.Key} {language.Name(point.Kind)}: {Escape(point.Summary)}: {State(point, language)}", $"{point.Key} {language.Name(point.Kind)}：{Escape(point.Summary)}：{State(point, language)}");

    /// <summary>The state in the word that fits the kind, a promise being kept and a question answered, with how it was settled.</summary>
    public static string State(PointLine point, Language language)
    {
        var state = (point.Kind, point.State) switch
        {
            (PointKind.Promise, PointState.Resolved) => language.Say("kept", "已兑现"),
            (PointKind.Question, PointState.Resolved) => language.Say("answered", "已答复"),
            (PointKind.Promise, PointState.Broken) => language.Say("broken", "未兑现"),
            (_, PointState.Broken) => language.Say("not done", "未完成"),
            _ => language.Name(point.State),
        };
        return point.Resolution is { } words ? language.Say($"{state} ({Escape(words)})", $"{state}（{Escape(words)}）") : state;
    }

    private static string Talks(int count) => count == 1 ? "1 conversation" : $"{count} conversations";
}
