using static RequirementsKit.Reporting.Internal.MarkdownWriter;

namespace RequirementsKit.Reporting.Internal;

/// <summary>Writes the follow-up brief in both languages.</summary>
internal static class BriefTexts
{
    public static string Markdown(FollowUpBrief brief, Language language) => new MarkdownWriter()
        .Title(language.Say($"Brief: {Escape(brief.Name)}", $"与 {Escape(brief.Name)} 的沟通要点"))
        .Paragraph(language.Say($"For {ReportTexts.Day(brief.On)}.", $"日期：{ReportTexts.Day(brief.On)}。") + language.Say(" ", "") + brief.Trust.ToText(language))
        .Section(language.Say("Open points", "未结事项"))
        .Bullets(brief.Points.Select(p => Point(p, brief, language)), language.Nothing())
        .Section(language.Say("Waiting for their answer", "等待答复"))
        .Bullets(brief.Waiting.Select(w => StatusReportTexts.Waiting(w, language)), language.Nothing())
        .Section(language.Say("News owed", "应告知的进展"))
        .Bullets(brief.NewsOwed.Select(n => News(n, language)), language.Nothing())
        .Section(language.Say("Feedback without an answer", "尚未答复的反馈"))
        .Bullets(brief.Feedback.Select(f => language.Say($"{f.Key} {language.Name(f.Kind)}: {Escape(f.Content)} ({language.Name(f.State)})", $"{f.Key} {language.Name(f.Kind)}：{Escape(f.Content)}（{language.Name(f.State)}）")), language.Nothing())
        .Section(language.Say("Goals to acknowledge", "待认可的目标"))
        .Bullets(brief.Goals.Select(g => language.Say($"{g.Key}: {Escape(g.DesiredOutcome)}", $"{g.Key}：{Escape(g.DesiredOutcome)}")), language.Nothing())
        .Section(language.Say("Also changed since the last contact", "上次沟通以来的其他变化"))
        .Bullets(brief.Changed.Select(m => Changed(m, language)), language.Nothing())
        .ToString();

    private static string Point(PointLine point, FollowUpBrief brief, Language language)
    {
        var overdue = point.Due < brief.On ? language.Say(", overdue", "，已逾期") : "";
        var due = point.Due is null ? "" : language.Say($" (due {ReportTexts.Day(point.Due)}{overdue})", $"（截止 {ReportTexts.Day(point.Due)}{overdue}）");
        return language.Say($"{point.Key} {language.Name(point.Kind)}: {Escape(point.Summary)}{due}", $"{point.Key} {language.Name(point.Kind)}：{Escape(point.Summary)}{due}");
    }

    private static string News(NewsItem news, Language language)
    {
        var requirement = news.Requirement;
        var told = news.ToldStatus is { } status ? language.Say($" (told of: {language.Name(status)} r{news.ToldOf})", $"（上次告知：{language.Name(status)} r{news.ToldOf}）") : "";
        return language.Say($"{requirement.Key} {Escape(requirement.Title)}: {language.Status(requirement)}{told}", $"{requirement.Key} {Escape(requirement.Title)}：{language.Status(requirement)}{told}");
    }

    private static string Changed(RequirementMove move, Language language)
    {
        var status = language.Status(move.Status, move.SaidOf, move.Revision);
        return language.Say($"{move.Key} {Escape(move.Title)}: {status}", $"{move.Key} {Escape(move.Title)}：{status}");
    }
}
