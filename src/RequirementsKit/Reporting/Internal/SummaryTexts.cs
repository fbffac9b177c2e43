using static RequirementsKit.Reporting.Internal.MarkdownWriter;

namespace RequirementsKit.Reporting.Internal;

/// <summary>Writes the project summary in both languages.</summary>
internal static class SummaryTexts
{
    public static string Markdown(ProjectSummary summary, Language language)
    {
        var text = new MarkdownWriter()
            .Title(language.Say($"Summary of {Escape(summary.Project)}", $"{Escape(summary.Project)} 项目总结"))
            .Paragraph(language.Say($"As of {ReportTexts.Day(summary.On)}.", $"截至 {ReportTexts.Day(summary.On)}。"))
            .Section(language.Say("Goals", "沟通目标"))
            .Paragraph(language.Say(
                $"{summary.GoalsAchieved} achieved, {summary.GoalsAbandoned} abandoned, {summary.GoalsOpen} open.",
                $"已达成 {summary.GoalsAchieved} 项，已放弃 {summary.GoalsAbandoned} 项，未结 {summary.GoalsOpen} 项。"))
            .Section(language.Say("Delivered against the baseline", "对照基线的交付"));
        Delivery(text, summary.Delivery, language);
        return text
            .Section(language.Say("Changes by cause", "变更（按原因）"))
            .Table(
                [language.Say("Cause", "原因"), language.Say("Applied", "已应用"), language.Say("Others", "其他")],
                summary.Changes.Select(c => new[] { language.Name(c.Cause), $"{c.Applied}", $"{c.Others}" }),
                language.Nothing())
            .Section(language.Say("Promises", "承诺"))
            .Paragraph(language.Say(
                $"{summary.PromisesMade} made, {summary.PromisesKept} kept, {summary.PromisesBroken} broken.",
                $"共 {summary.PromisesMade} 项，已兑现 {summary.PromisesKept} 项，未兑现 {summary.PromisesBroken} 项。"))
            .Section(language.Say("Lessons", "经验教训"))
            .Bullets(summary.Lessons.Select(l => Lesson(l, language)), language.Nothing())
            .ToString();
    }

    private static void Delivery(MarkdownWriter text, DeliveryFigures? delivery, Language language) => text.Paragraph(delivery is null
        ? language.Say("No baseline was approved.", "没有已批准的基线。")
        : language.Say(
            $"{delivery.Baseline} {Escape(delivery.Name)}: {delivery.Agreed} agreed, {delivery.Implemented} implemented, {delivery.Accepted} accepted, {delivery.Changed} changed, {delivery.Dropped} dropped, {delivery.Added} added since.",
            $"{delivery.Baseline} {Escape(delivery.Name)}：约定 {delivery.Agreed} 项，已实现 {delivery.Implemented} 项，已验收 {delivery.Accepted} 项，有变更 {delivery.Changed} 项，已取消 {delivery.Dropped} 项，此后新增 {delivery.Added} 项。"));

    private static string Lesson(LessonLine lesson, Language language)
    {
        var tags = lesson.Tags.Count == 0 ? "" : language.Say($" ({language.List(lesson.Tags.Select(Escape))})", $"（{language.List(lesson.Tags.Select(Escape))}）");
        return language.Say($"{lesson.Key}: {Escape(lesson.Content)}{tags}", $"{lesson.Key}：{Escape(lesson.Content)}{tags}");
    }
}
