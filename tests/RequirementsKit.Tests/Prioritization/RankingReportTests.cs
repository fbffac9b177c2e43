using RequirementsKit.Prioritization;

namespace RequirementsKit.Tests.Prioritization;

public sealed class RankingReportTests
{
    private static readonly Ranking Ranking = PrioritizationModel.Named("Back|log").With(Criterion.Benefit("value").Named("value", "价值").WhenMissing(MissingScores.Exclude)).Build()
        .Rank(ScoreTable.WithCriteria("value").Add("A", 3).Add("B|1", 9).Add("C", (double?)null).Build());

    [Fact]
    public void The_report_says_rank_score_and_reason_of_each_item() => Assert.Equal(
        $"""
        # Ranking with reasons: Back\|log

        Method weighted-sum, model {Ranking.Model.Hash}.
        Weights: value 100 %.

        | Rank | Item | Score | Why |
        |---|---|---|---|
        | 1 | B\|1 | 1 | B\|1 is 1st with 1: value 9 gives 1 of 1. |
        | 2 | A | 0.25 | A is 2nd with 0.25: value 3 gives 0.25 of 1. It passes B\|1 (1) if value rises from 3 to 9. |

        Not ranked, because a score is missing: C.

        """.ReplaceLineEndings("\n"),
        RankingReport.Of(Ranking).ToMarkdown());

    [Fact]
    public void The_report_can_be_short_and_in_chinese()
    {
        var report = RankingReport.Of(Ranking, 1);

        Assert.Equal("B|1", Assert.Single(report.Items).Item.Key);
        Assert.Contains("| 1 | B\\|1 | 1 | B\\|1 排名第 1，得分 1：价值 9 得 1（权重 1）。 |", report.ToMarkdown(Language.Chinese), StringComparison.Ordinal);
        Assert.Contains("缺少评分而未排名：C。", report.ToMarkdown(Language.Chinese), StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => RankingReport.Of(Ranking, -1));
    }
}
