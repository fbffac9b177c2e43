using NodaTime;
using NodaTime.Text;
using RequirementsKit.Approvals;
using RequirementsKit.Changes;
using RequirementsKit.Languages;
using RequirementsKit.Requirements;

namespace RequirementsKit.Reporting.Internal;

/// <summary>Writes the docket in both languages.</summary>
internal static class DocketTexts
{
    private static readonly InstantPattern Minute = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm'Z'");

    public static string Markdown(Docket docket, Language language)
    {
        var chinese = language == Language.Chinese;
        var text = new MarkdownWriter().Title(chinese ? $"变更委员会议程 {Time(docket.At)}" : $"Change board docket, {Time(docket.At)}");
        if (docket.Items.Count == 0)
        {
            return text.Paragraph(chinese ? "没有待决定的事项。" : "Nothing is to be decided.").ToString();
        }

        foreach (var item in docket.Items)
        {
            Write(text, item, language);
        }

        return text.ToString();
    }

    private static void Write(MarkdownWriter text, DocketItem item, Language language)
    {
        var chinese = language == Language.Chinese;
        text.Section($"{item.Key} v{item.ProposalVersion}").Paragraph(chinese
            ? $"{Cause(item.Cause, language)}，由 {Escape(item.SubmittedBy)} 提出{(item.Due is { } until ? $"，截止 {Time(until)}" : "")}。{(item.Reason is null ? "" : $"理由：{Escape(item.Reason)}")}"
            : $"{Cause(item.Cause, language)}, submitted by {Escape(item.SubmittedBy)}{(item.Due is { } due ? $", due {Time(due)}" : "")}.{(item.Reason is null ? "" : $" Reason: {Escape(item.Reason)}")}");
        text.Paragraph(chinese ? "**拟变更**" : "**What is to change**").Bullets(item.Changes.SelectMany(c => Lines(c, language)), chinese ? "无。" : "Nothing.");
        text.Paragraph(chinese ? "**可能影响**" : "**What it may touch**").Bullets(
            item.Impact.Select(i => chinese ? $"{i.Key} {Escape(i.Title)}（距离 {i.Distance}）" : $"{i.Key} {Escape(i.Title)} ({i.Distance} {(i.Distance == 1 ? "link" : "links")} away)"),
            chinese ? "没有其他需求。" : "No other requirement.");
        text.Paragraph(chinese ? "**表决**" : "**Votes so far**").Table(
            chinese ? ["组别", "席位", "意见", "代投", "时间"] : ["Group", "Seat", "Verdict", "Cast by", "When"],
            item.Votes.Select(v => new[] { Escape(v.Group), Escape(v.Name), Verdict(v.Verdict, chinese), v.CastBy is null ? "" : Escape(v.CastBy), Time(v.At) }),
            chinese ? "尚无。" : "None.");
        text.Paragraph(Escape(item.Outcome.ToText(language)));
        text.Paragraph((item.Missing.Count == 0, chinese) switch
        {
            (true, true) => "不等待任何人。",
            (true, _) => "Nobody is waited for.",
            (_, true) => $"等待：{string.Join("、", item.Missing.Select(Escape))}。",
            _ => $"Waiting for: {string.Join(", ", item.Missing.Select(Escape))}.",
        });
    }

    private static IEnumerable<string> Lines(DocketChange change, Language language)
    {
        var what = $"{change.Kind.SaidIn(language)} {string.Join(' ', new[] { change.Key, Escape(change.Title) }.Where(t => t.Length > 0))}".TrimEnd();
        yield return change.IsStale ? what + (language == Language.Chinese ? "（此后已有改动）" : " (changed since)") : what;
        foreach (var field in change.Redline)
        {
            yield return $"{field.Field}: {string.Concat(field.Words.Select(Mark))}";
        }
    }

    /// <summary>Removed words struck out, added ones bold; white space stays outside the marks, where CommonMark wants it.</summary>
    private static string Mark(WordRun run)
    {
        var words = run.Text.Trim();
        if (words.Length == 0)
        {
            return run.Text.Length == 0 ? "" : " ";
        }

        var mark = run.Change switch { WordChange.Removed => "~~", WordChange.Added => "**", _ => "" };
        var (before, after) = (char.IsWhiteSpace(run.Text[0]) ? " " : "", char.IsWhiteSpace(run.Text[^1]) ? " " : "");
        return $"{before}{mark}{Escape(words)}{mark}{after}";
    }

    private static string Cause(ChangeCause cause, Language language) => cause.SaidIn(language, cause switch
    {
        ChangeCause.NewNeed => "A new need",
        ChangeCause.Misunderstood => "A misunderstanding",
        ChangeCause.Error => "An error in the record",
        ChangeCause.External => "A change outside",
        _ => "A technical reason",
    });

    private static string Verdict(BallotVerdict verdict, bool chinese) => (verdict, chinese) switch
    {
        (BallotVerdict.Approve, true) => "同意",
        (BallotVerdict.ApproveWithConditions, true) => "有条件同意",
        (BallotVerdict.Abstain, true) => "弃权",
        (BallotVerdict.RequestChanges, true) => "要求修改",
        (BallotVerdict.Reject, true) => "反对",
        (BallotVerdict.Veto, true) => "否决",
        (BallotVerdict.Approve, _) => "approves",
        (BallotVerdict.ApproveWithConditions, _) => "approves with conditions",
        (BallotVerdict.Abstain, _) => "abstains",
        (BallotVerdict.RequestChanges, _) => "asks for changes",
        (BallotVerdict.Reject, _) => "rejects",
        _ => "vetoes",
    };

    private static string Time(Instant at) => Minute.Format(at);

    private static string Escape(string text) => MarkdownWriter.Escape(text);
}
