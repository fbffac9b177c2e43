using RequirementsKit.Communication;
using static RequirementsKit.Reporting.Internal.MarkdownWriter;

namespace RequirementsKit.Reporting.Internal;

/// <summary>Writes the ledger in both languages.</summary>
internal static class LedgerTexts
{
    public static string Markdown(StakeholderLedger ledger, Language language) => new MarkdownWriter()
        .Title(language.Say($"What {Escape(ledger.Name)} asked for, and where it stands", $"{Escape(ledger.Name)} 提出的事项及进展"))
        .Paragraph(language.Say($"As of {ReportTexts.Day(ledger.On)}. {ledger.Trust.ToText(language)}", $"截至 {ReportTexts.Day(ledger.On)}。{ledger.Trust.ToText(language)}"))
        .Table(
            [language.Say("Key", "编号"), language.Say("What I asked", "我提出的"), language.Say("On", "日期"), language.Say("Where it stands", "进展"), language.Say("Why", "原因")],
            ledger.Entries.Select(e => new[] { e.Key, Escape(e.Asked), ReportTexts.Day(e.On), Stands(e, language), string.Join(language.Say("; ", "；"), e.Reasons.Select(r => r.ToText(language))) }),
            language.Say("Nothing asked yet.", "尚未提出事项。"))
        .Section(language.Say("What we promised", "我们的承诺"))
        .Table(
            [language.Say("Key", "编号"), language.Say("Promise", "承诺"), language.Say("Due", "截止"), language.Say("State", "状态")],
            ledger.Promises.Select(p => new[] { p.Key, Escape(p.Summary), ReportTexts.Day(p.Due), StatusReportTexts.State(p, language) }),
            language.Nothing())
        .ToString();

    public static string Reason(LedgerReason reason, Language language)
    {
        var on = ReportTexts.Day(reason.On);
        var words = reason.Words is { } said ? Escape(said) : "";
        var quoted = words.Length == 0 ? "" : language.Say($": {words}", $"：{words}");
        return reason.Kind switch
        {
            LedgerReasonKind.InThisState => language.Say($"since {on}", $"自 {on}"),
            LedgerReasonKind.WaitsForThem => language.Say($"waits for your answer to {reason.Key} since {on}", $"自 {on} 等待您答复 {reason.Key}"),
            LedgerReasonKind.TheyAnswered => language.Say($"you said '{language.Name(reason.Verdict!.Value)}' in {reason.Key} on {on}{quoted}", $"您于 {on} 在 {reason.Key} 中答复“{language.Name(reason.Verdict!.Value)}”{quoted}"),
            LedgerReasonKind.ToBeShownAgain => language.Say($"changed since it was shown in {reason.Key}; to be shown again", $"{reason.Key} 展示后有修改，将重新请您确认"),
            LedgerReasonKind.Changed => language.Say($"changed by {reason.Key} on {on} ({language.Name(reason.Cause!.Value)})", $"{on} 由 {reason.Key} 变更（{language.Name(reason.Cause!.Value)}）"),
            LedgerReasonKind.SameAs => language.Say($"says the same as {reason.Key}", $"与 {reason.Key} 相同"),
            LedgerReasonKind.Became => language.Say($"became {reason.Key}", $"已形成 {reason.Key}"),
            LedgerReasonKind.Revised => language.Say($"revised on {on}{quoted}", $"{on} 修订{quoted}"),
            _ => words.Length == 0 ? language.Say($"settled on {on}", $"{on} 已结") : words,
        };
    }

    private static string Stands(LedgerEntry entry, Language language) => entry switch
    {
        { Status: { } status } => language.Status(status, entry.SaidOf, entry.Revision),
        { Feedback: { } feedback } => language.Name(feedback),
        { Question: PointState.Resolved } => language.Say("answered", "已答复"),
        _ => language.Name(entry.Question!.Value),
    };
}
