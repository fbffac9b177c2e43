using RequirementsKit.Prioritization;

namespace RequirementsKit.Tests.Prioritization;

public sealed class RankingTests
{
    private static PrioritizationModel OneBenefit => PrioritizationModel.Named("one").With(Criterion.Benefit("value")).Build();

    [Fact]
    public void Equal_scores_share_a_rank_and_stand_in_the_order_of_their_numbers()
    {
        var ranking = OneBenefit.Rank(ScoreTable.WithCriteria("value").Add("REQ-10", 5).Add("REQ-9", 5).Add("REQ-2", 3).Add("REQ-1", 8).Build());

        Assert.Equal(["REQ-1", "REQ-9", "REQ-10", "REQ-2"], ranking.Keys);
        Assert.Equal([1, 2, 2, 4], ranking.Items.Select(item => item.Rank));
        Assert.Equal([1, 2, 2, 3], ranking.Items.Select(item => item.DenseRank));
        Assert.Equal([1, 2, 3, 4], ranking.Items.Select(item => item.Position));
    }

    [Fact]
    public void The_chain_breaks_ties_by_the_better_raw_value()
    {
        var model = PrioritizationModel.Named("m").With(Criterion.Benefit("value")).With(Criterion.Cost("cost", 0)).BreakTiesBy("cost").Build();
        var ranking = model.Rank(ScoreTable.WithCriteria("value", "cost").Add("A", 5, 7).Add("B", 5, 2).Build());

        Assert.Equal(["B", "A"], ranking.Keys);
        Assert.Equal([1, 2], ranking.Items.Select(item => item.Rank));
    }

    [Fact]
    public void Scores_that_differ_beyond_the_compared_bits_are_equal()
    {
        var model = PrioritizationModel.Named("m").With(Criterion.Benefit("value", 1, Scale.Between(0, 1))).Build();
        var ranking = model.Rank(ScoreTable.WithCriteria("value").Add("B", 0.1 + 0.2).Add("A", 0.3).Build());

        Assert.Equal([1, 1], ranking.Items.Select(item => item.Rank));
        Assert.Equal(["A", "B"], ranking.Keys);
    }

    [Fact]
    public void A_knock_out_is_not_bought_by_value()
    {
        var model = PrioritizationModel.Named("m").With(Criterion.Benefit("value", 9)).With(Criterion.Benefit("feasibility").KnockedOutAt(1)).Build();
        var ranking = model.Rank(ScoreTable.WithCriteria("value", "feasibility").Add("A", 9, 1).Add("B", 2, 2).Build());

        Assert.Equal(["B", "A"], ranking.Keys);
        Assert.True(ranking["A"].IsKnockedOut);
        Assert.Empty(ranking.Explain("A").Moves);
    }

    [Theory]
    [InlineData(MissingScores.Worst, 0.5)]
    [InlineData(MissingScores.Median, 0.75)]
    [InlineData(MissingScores.Reweight, 1.0)]
    public void A_missing_score_is_settled_as_the_criterion_says(MissingScores missing, double expected)
    {
        var model = PrioritizationModel.Named("m").With(Criterion.Benefit("value")).With(Criterion.Benefit("reach").WhenMissing(missing)).Build();
        var ranking = model.Rank(ScoreTable.WithCriteria("value", "reach").Add("A", 9, null).Add("B", 1, 3).Add("C", 1, 7).Build());

        Assert.Equal(expected, ranking["A"].Score, 1e-12);
        Assert.True(ranking["A"].IsPartial);
        Assert.False(ranking["B"].IsPartial);
        Assert.Equal(expected, ranking.Explain("A").Contributions.Sum(part => part.Amount), 1e-12);
    }

    [Fact]
    public void An_item_without_a_score_can_be_left_out()
    {
        var model = PrioritizationModel.Named("m").With(Criterion.Benefit("value").WhenMissing(MissingScores.Exclude)).Build();
        var ranking = model.Rank(ScoreTable.WithCriteria("value").Add("A", (double?)null).Add("B", 1).Build());

        Assert.Equal(["B"], ranking.Keys);
        Assert.Equal(["A"], ranking.Excluded);
        Assert.Contains("left out", Assert.Throws<ArgumentException>(() => ranking.Explain("A")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_lists_all_its_problems()
    {
        var error = Assert.Throws<PrioritizationException>(() => PrioritizationModel.Named("m")
            .With(Criterion.Benefit("a", double.NaN)).With(Criterion.Benefit("a", -1)).With(Criterion.Cost("c", 1, Scale.Money)).BreakTiesBy("x").CompareBits(8).Build());

        Assert.Equal(
            ["prioritization.criterion-duplicate", "prioritization.weight", "prioritization.weight", "prioritization.scale-open", "prioritization.tie-breaker", "prioritization.significant-bits"],
            error.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void A_criterion_on_which_all_are_equal_is_flagged_and_keeps_its_weight()
    {
        var model = PrioritizationModel.Named("m").With(Criterion.Benefit("value", 3)).With(Criterion.Cost("cost").Named("cost", "成本")).With(Criterion.Benefit("idle", 0)).Build();
        var ranking = model.Rank(ScoreTable.WithCriteria("value", "cost", "idle").Add("A", 9, 5, 1).Add("B", 1, 5, 1).Build());

        var problem = Assert.Single(ranking.Diagnostics);
        Assert.Equal(("prioritization.constant-column", "cost", "Every item has 5 on cost, so it tells no two apart; its weight still counts."), (problem.Code, problem.Criterion, problem.Message));
        Assert.Equal("所有条目的成本都是 5，因此它无法区分条目；其权重仍然计入。", problem.MessageIn(Language.Chinese));
        Assert.Equal([0.875, 0.125], ranking.Items.Select(item => item.Score));
        Assert.Empty(model.Rank(ScoreTable.WithCriteria("value", "cost", "idle").Add("A", 9, 5, 1).Build()).Diagnostics);
    }

    [Fact]
    public void A_weight_knows_where_it_comes_from_and_the_sum_is_reported()
    {
        var model = Prioritize.ValueFeasibilityCostModel;
        var derived = model.WithWeights(new Dictionary<string, double> { ["value"] = 2 }, origin: "AHP");
        var contributions = derived.Rank(ScoreTable.WithCriteria("value", "feasibility", "cost").Add("A", 9, 5, 1).Build()).Explain("A").Contributions;

        Assert.Equal(["AHP", null, null], contributions.Select(part => part.Criterion.WeightOrigin));
        Assert.Equal(2.5, derived.WeightSum, 1e-12);
        Assert.NotEqual(derived.Hash, model.WithWeights(new Dictionary<string, double> { ["value"] = 2 }).Hash);
        Assert.Equal(derived.Hash, PrioritizationModel.FromJson(derived.ToJson()).Hash);
        Assert.Null(derived.WithWeights(new Dictionary<string, double> { ["value"] = 1 }).Criteria[0].WeightOrigin);
    }

    [Fact]
    public void A_table_takes_one_more_criterion()
    {
        var table = ScoreTable.WithCriteria("value").Add("A", 3).Add("B", (double?)null).Build().With("votes", new Dictionary<string, double> { ["B"] = 40 });

        Assert.Equal((3.0, null, null, 40.0), (table["A", "value"], table["B", "value"], table["A", "votes"], table["B", "votes"]));
        Assert.Throws<ArgumentException>(() => table.With("other", new Dictionary<string, double> { ["C"] = 1 }));
        Assert.Equal("prioritization.criterion-duplicate", Assert.Throws<PrioritizationException>(() => table.With("votes", new Dictionary<string, double>())).Problems.Single().Code);
        Assert.Equal("prioritization.score-not-finite", Assert.Throws<PrioritizationException>(() => table.With("odd", new Dictionary<string, double> { ["A"] = double.NaN })).Problems.Single().Code);
    }

    [Fact]
    public void The_hash_follows_what_the_model_says()
    {
        PrioritizationModel Make(double weight) => PrioritizationModel.Named("m").With(Criterion.Benefit("value", weight).Named("value", "业务价值")).Build();

        Assert.Equal(Make(1).Hash, Make(1).Hash);
        Assert.NotEqual(Make(1).Hash, Make(2).Hash);
        Assert.Contains("业务价值", Make(1).ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_refuses_duplicates_and_numbers_that_are_none()
    {
        var error = Assert.Throws<PrioritizationException>(() =>
            ScoreTable.WithCriteria("value").Add("A", double.NaN).Build());
        Assert.Equal("prioritization.score-not-finite", error.Problems.Single().Code);
        error = Assert.Throws<PrioritizationException>(() => ScoreTable.WithCriteria("value").Add("A", 1).Add("A", double.PositiveInfinity).Build());
        Assert.Equal(["prioritization.item-duplicate", "prioritization.score-not-finite"], error.Problems.Select(problem => problem.Code));
    }
}
