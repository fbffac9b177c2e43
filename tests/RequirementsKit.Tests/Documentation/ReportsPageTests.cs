using NodaTime;
using RequirementsKit.Communication;
using RequirementsKit.Reporting;
using RequirementsKit.Requirements;
using RequirementsKit.Tests.Reporting;

namespace RequirementsKit.Tests.Documentation;

/// <summary>The code of docs/reports.md and docs/quality-findings.md.</summary>
public sealed class ReportsPageTests
{
    [Fact]
    public async Task Reports_are_data_first_and_text_second()
    {
        var story = await MonthStory.LiveAsync();
        var (kit, anna, me) = (story.Given.Kit, story.Given.Anna, story.Given.Lead);
        var (from, to) = (story.End - Duration.FromDays(7), story.End);

        #region weekly-status
        var status = await kit.Reports.StatusAsync(from, to, Visibility.Customer);
        foreach (var move in status.Moves) Console.WriteLine($"{move.Key}: {move.Before} → {move.Status}");
        var text = status.ToMarkdown(Language.Chinese);                        // the same record gives the same bytes
        var sent = await kit.Reports.RecordSentAsync(ReportKind.Status, text, to: [anna], until: to, by: me);
        Console.WriteLine(sent.IsProofOf(text));                               // true; with one more space false
        #endregion

        Assert.NotEmpty(status.Moves);
        Assert.True(sent.IsProofOf(text));

        #region as-of
        var record = await kit.Reports.LoadAsync(until: to);                   // one load, many reports
        var brief = FollowUpBrief.Of(record, anna, now: to);
        var lastWeek = StakeholderLedger.Of(record, anna, to: from, Visibility.Customer);
        var trust = TrustFigures.Of(record.Until(from), anna);
        var decisions = RaidLog.Of(record, from: Instant.MinValue, to, Visibility.Internal).Decisions;
        #endregion

        Assert.Equal("Anna Lin", brief.Name);
        Assert.Equal(3, lastWeek.Entries.Count);
        Assert.Equal(1, trust.Made);
        Assert.Equal(3, decisions.Count);
    }

    [Fact]
    public void Findings_are_advice()
    {
        #region findings
        foreach (var finding in QualityCheck.Check("The export shall be finished quickly, if possible."))
        {
            Console.WriteLine($"{finding.RuleId} at {finding.Offset}: {finding.ToText()}");
        }

        QualityExemption[] off = [new(QualityRule.PassiveVoice, "Our customers write like that")];
        Console.WriteLine(QualityCheck.Check("The export shall be finished within 2 s.", off).Count);          // 0
        Console.WriteLine(QualityCheck.Recognise("当用户导出报表时，系统应在 2 秒内完成"));                        // EventDriven
        #endregion

        Assert.Equal(
            ["quality.passive-voice", "quality.unmeasurable", "quality.escape-clause"], QualityCheck.Check("The export shall be finished quickly, if possible.").Select(f => f.RuleId));
        Assert.Empty(QualityCheck.Check("The export shall be finished within 2 s.", off));
        Assert.Equal(EarsPattern.EventDriven, QualityCheck.Recognise("当用户导出报表时，系统应在 2 秒内完成"));
    }
}
