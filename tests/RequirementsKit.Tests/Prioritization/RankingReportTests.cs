using RequirementsKit.Prioritization;

namespace RequirementsKit.Tests.Prioritization;

public sealed class RankingReportTests
{
    private static Ranking Ranking => PrioritizationModel.Named("Back|log").With(Criterion.Benefit("value").Named("value", "价值").WhenMissing(MissingScores.Exclude)).Build()
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

    [Fact]
    public void The_report_is_whole_in_chinese_too() => Assert.Equal(
        $"""
        # 排名及理由：Back\|log

        方法 weighted-sum，模型 {Ranking.Model.Hash}。
        权重：价值 100 %。

        | 名次 | 条目 | 得分 | 理由 |
        |---|---|---|---|
        | 1 | B\|1 | 1 | B\|1 排名第 1，得分 1：价值 9 得 1（权重 1）。 |
        | 2 | A | 0.25 | A 排名第 2，得分 0.25：价值 3 得 0.25（权重 1）。若价值从 3 升到 9，即可超过 B\|1（1）。 |

        缺少评分而未排名：C。

        """.ReplaceLineEndings("\n"),
        RankingReport.Of(Ranking).ToMarkdown(Language.Chinese));

    [Fact]
    public void Weights_come_with_their_origin_and_diagnostics_at_the_end()
    {
        var model = PrioritizationModel.Named("m").With(Criterion.Benefit("a", 1).Named("a", "甲").WithWeight(1, "AHP|2")).With(Criterion.Cost("b", 2).Named("b", "乙")).Build();
        var ranking = model.Rank(ScoreTable.WithCriteria("a", "b").Add("A", 9, 5).Add("B", 1, 5).Build());

        Assert.Contains("\nWeights: a 33.33 % (AHP\\|2), b 66.67 %.\n", RankingReport.Of(ranking).ToMarkdown(), StringComparison.Ordinal);
        Assert.Contains("\n权重：甲 33.33 %（AHP\\|2），乙 66.67 %。\n", RankingReport.Of(ranking).ToMarkdown(Language.Chinese), StringComparison.Ordinal);
        Assert.EndsWith(" |\n\nEvery item has 5 on b, so it tells no two apart; its weight still counts.\n", RankingReport.Of(ranking).ToMarkdown(), StringComparison.Ordinal);
        Assert.EndsWith(" |\n\n所有条目的乙都是 5，因此它无法区分条目；其权重仍然计入。\n", RankingReport.Of(ranking).ToMarkdown(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void Several_left_out_items_stand_in_a_row_and_backslashes_and_line_ends_break_no_table()
    {
        var model = PrioritizationModel.Named("two\nlines").With(Criterion.Benefit("value").WhenMissing(MissingScores.Exclude)).Build();
        var report = RankingReport.Of(model.Rank(ScoreTable.WithCriteria("value").Add("a\\b", 3).Add("C", (double?)null).Add("D", (double?)null).Build()));

        Assert.StartsWith("# Ranking with reasons: two lines\n", report.ToMarkdown(), StringComparison.Ordinal);
        Assert.Contains("\n| 1 | a\\\\b | 0.25 |", report.ToMarkdown(), StringComparison.Ordinal);
        Assert.EndsWith("\nNot ranked, because a score is missing: C, D.\n", report.ToMarkdown(), StringComparison.Ordinal);
        Assert.EndsWith("\n缺少评分而未排名：C、D。\n", report.ToMarkdown(Language.Chinese), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_of_no_items_and_of_more_than_there_are()
    {
        Assert.Empty(RankingReport.Of(Ranking, 0).Items);
        Assert.Equal(["B|1", "A"], RankingReport.Of(Ranking, 9).Items.Select(item => item.Item.Key));
        Assert.Equal(Ranking.Items, RankingReport.Of(Ranking).Ranking.Items);
        Assert.Throws<ArgumentNullException>("ranking", () => RankingReport.Of(null!));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => RankingReport.Of(Ranking, -1));
    }

    [Fact]
    public void Scores_have_four_decimals_at_most()
    {
        var model = PrioritizationModel.Named("m").With(Criterion.Benefit("value", 1, Scale.Between(0, 3))).Build();

        Assert.Contains("\n| 1 | A | 0.3333 |", RankingReport.Of(model.Rank(ScoreTable.WithCriteria("value").Add("A", 1).Build())).ToMarkdown(), StringComparison.Ordinal);
    }
}
