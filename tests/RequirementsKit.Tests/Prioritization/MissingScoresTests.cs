using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Methods;

namespace RequirementsKit.Tests.Prioritization;

public sealed class MissingScoresTests
{
    [Theory]
    [InlineData(Direction.Benefit, 1)]
    [InlineData(Direction.Cost, 9)]
    public void The_worst_is_the_bad_end_of_the_scale(Direction direction, double expected) =>
        Assert.Equal(expected, Filled(direction, Scale.OneToNine, MissingScores.Worst, 4, 6, 3));

    [Theory]
    [InlineData(Direction.Benefit, 3)]
    [InlineData(Direction.Cost, 6)]
    public void On_a_scale_without_that_end_it_is_the_worst_score_given(Direction direction, double expected) =>
        Assert.Equal(expected, Filled(direction, Scale.Any, MissingScores.Worst, 4, 6, 3));

    [Fact]
    public void A_scale_open_at_one_end_still_has_the_other()
    {
        Assert.Equal(0, Filled(Direction.Benefit, Scale.Amount, MissingScores.Worst, 4, 6));
        Assert.Equal(6, Filled(Direction.Cost, Scale.Amount, MissingScores.Worst, 4, 6));
        Assert.Equal(10, Filled(Direction.Cost, Scale.Between(double.NegativeInfinity, 10), MissingScores.Worst, 4, 6));
    }

    [Theory]
    [InlineData(new[] { 9.0, 1, 4 }, 4)]
    [InlineData(new[] { 9.0, 1, 4, 6 }, 5)]
    [InlineData(new[] { 2.0 }, 2)]
    public void The_median_is_the_middle_one_or_the_mean_of_the_middle_two(double[] given, double expected) =>
        Assert.Equal(expected, Filled(Direction.Benefit, Scale.OneToNine, MissingScores.Median, given));

    [Fact]
    public void The_median_of_nothing_is_the_worst_of_the_scale() => Assert.Equal(1, Filled(Direction.Benefit, Scale.OneToNine, MissingScores.Median));

    [Theory]
    [InlineData(MissingScores.Worst)]
    [InlineData(MissingScores.Median)]
    public void Nothing_on_an_open_scale_leaves_nothing_to_fill_from(MissingScores missing)
    {
        var problem = Assert.Single(Assert.Throws<PrioritizationException>(() => Filled(Direction.Benefit, Scale.Any, missing)).Problems);

        Assert.Equal(("prioritization.column-empty", "c"), (problem.Code, problem.Criterion));
    }

    [Fact]
    public void Only_what_was_filled_in_is_marked()
    {
        var model = PrioritizationModel.Named("m").With(Criterion.Benefit("c").WhenMissing(MissingScores.Worst)).With(Criterion.Benefit("d").WhenMissing(MissingScores.Reweight)).Build();
        var ranking = model.Rank(ScoreTable.WithCriteria("c", "d").Add("A", null, 5).Add("B", 5, null).Add("C", 5, 5).Build());

        Assert.Equal([true, false], ranking.Explain("A").Contributions.Select(part => part.IsFilled));
        Assert.Equal([false, false], ranking.Explain("B").Contributions.Select(part => part.IsFilled));
        Assert.Equal([true, true, false], [ranking["A"].IsPartial, ranking["B"].IsPartial, ranking["C"].IsPartial]);
    }

    [Fact]
    public void An_item_is_excluded_by_the_criteria_that_say_so_and_by_no_others()
    {
        var model = PrioritizationModel.Named("m").With(Criterion.Benefit("out").WhenMissing(MissingScores.Exclude)).With(Criterion.Benefit("also").WhenMissing(MissingScores.Exclude)).With(Criterion.Benefit("worst").WhenMissing(MissingScores.Worst)).Build();
        var ranking = model.Rank(ScoreTable.WithCriteria("out", "also", "worst").Add("A", null, 1, 1).Add("B", 2, 2, null).Add("C", 3, null, null).Add("D", 4, 4, 4).Build());

        Assert.Equal(["D", "B"], ranking.Keys);
        Assert.Equal(["A", "C"], ranking.Excluded);
        Assert.Equal([4.0, 2], [ranking.Explain("D").Contributions[0].Value!.Value, ranking.Explain("B").Contributions[1].Value!.Value]);
    }

    [Fact]
    public void An_item_without_any_score_that_counts_cannot_be_reweighted()
    {
        var model = PrioritizationModel.Named("m").With(Criterion.Benefit("a").WhenMissing(MissingScores.Reweight)).With(Criterion.Benefit("b").WhenMissing(MissingScores.Reweight)).With(Criterion.Benefit("idle", 0)).Build();
        var ranking = model.Rank(ScoreTable.WithCriteria("a", "b", "idle").Add("A", null, null, 9).Add("B", null, 9, 1).Add("C", 5, null, 1).Build());

        Assert.Equal(["B", "C"], ranking.Keys);
        Assert.Equal(["A"], ranking.Excluded);
    }

    [Fact]
    public void A_table_without_gaps_is_ranked_whole_whatever_the_criteria_say()
    {
        var model = PrioritizationModel.Named("m").With(Criterion.Benefit("a").WhenMissing(MissingScores.Reweight)).With(Criterion.Benefit("b").WhenMissing(MissingScores.Exclude)).Build();

        Assert.Empty(model.Rank(ScoreTable.WithCriteria("a", "b").Add("A", 1, 1).Add("B", 9, 9).Build()).Excluded);
    }

    [Fact]
    public void Missing_scores_and_scores_off_the_scale_are_listed_in_the_order_of_the_table()
    {
        var model = PrioritizationModel.Named("m").With(Criterion.Benefit("a")).With(Criterion.Benefit("b").WhenMissing(MissingScores.Worst)).With(Criterion.Benefit("c")).Build();
        var error = Assert.Throws<PrioritizationException>(() => model.Rank(ScoreTable.WithCriteria("a", "b").Add("A", null, null).Add("B", 0.5, 9.5).Add("C", 9, 1).Build()));

        Assert.Equal(
            [("prioritization.score-missing", "A", "a"), ("prioritization.score-outside-scale", "B", "a"), ("prioritization.score-outside-scale", "B", "b"), ("prioritization.column-missing", null, "c")],
            error.Problems.Select(problem => (problem.Code, problem.Item, problem.Criterion)));
    }

    [Theory]
    [InlineData(0.99)]
    [InlineData(9.01)]
    public void Each_end_of_the_scale_is_a_limit_of_its_own(double value) => Assert.Equal(
        "prioritization.score-outside-scale",
        Assert.Throws<PrioritizationException>(() => PrioritizationModel.Named("m").With(Criterion.Benefit("a")).Build().Rank(ScoreTable.WithCriteria("a").Add("A", value).Add("B", 5).Build())).Problems.Single().Code);

    private static double Filled(Direction direction, Scale scale, MissingScores missing, params double[] given)
    {
        var criterion = direction == Direction.Benefit ? Criterion.Benefit("c", 1, scale) : Criterion.Cost("c", 1, scale);
        var table = ScoreTable.WithCriteria("c").Add("gap", (double?)null);
        foreach (var (i, score) in given.Index())
        {
            table.Add($"R-{i}", score);
        }

        var ranking = PrioritizationModel.Named("m").By(Topsis.Instance).With(criterion.WhenMissing(missing)).Build().Rank(table.Build());
        var contribution = Assert.Single(ranking.Explain("gap").Contributions);
        Assert.True(contribution.IsFilled);
        return contribution.Value!.Value;
    }
}
