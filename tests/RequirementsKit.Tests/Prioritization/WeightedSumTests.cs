using RequirementsKit.Prioritization;

namespace RequirementsKit.Tests.Prioritization;

public sealed class WeightedSumTests
{
    private static readonly double[][] Columns = [.. Enumerable.Range(0, 6).Select(k => Enumerable.Range(0, 11).Select(i => 1.0 + ((i * (k + 3)) % 9)).ToArray())];

    [Theory]
    [InlineData("anchored")]
    [InlineData("none")]
    [InlineData("linear")]
    [InlineData("min-max")]
    [InlineData("sum")]
    public void Each_score_is_the_sum_of_weight_times_share_in_the_order_of_the_criteria(string normalization)
    {
        var ranking = Model(normalization, MissingScores.Error).Rank(Table(Columns));

        for (var i = 0; i < 11; i++)
        {
            double sum = 0;
            for (var k = 0; k < 6; k++)
            {
                sum += ranking.Input.Weight(k) * ranking.Input.Transform(k).Apply(Columns[k][i]);
            }

            Assert.Equal(sum, ranking[$"R-{i:00}"].Score);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_constant_column_among_the_first_four_gives_the_same_to_all(int constant)
    {
        double[][] columns = [.. Columns.Select((column, k) => k == constant ? [.. Enumerable.Repeat(4.0, 11)] : column)];
        var ranking = Model("min-max", MissingScores.Error).Rank(Table(columns));

        Assert.All(ranking.Keys, key => Assert.Equal(0, ranking.Explain(key).Contributions[constant].Amount));
        Assert.All(ranking.Items, item => Assert.Equal(item.Score, ranking.Explain(item.Key).Contributions.Sum(part => part.Amount), 1e-12));
    }

    [Fact]
    public void A_left_out_score_gives_its_weight_to_the_others()
    {
        var model = PrioritizationModel.Named("m").With(Criterion.Benefit("a", 2)).With(Criterion.Cost("b", 1)).With(Criterion.Benefit("c", 1).WhenMissing(MissingScores.Reweight)).Build();
        var ranking = model.Rank(ScoreTable.WithCriteria("a", "b", "c").Add("A", 9, 9, null).Add("B", 1, 1, 5).Build());

        Assert.Equal(2 / 3.0, ranking["A"].Score, 1e-12);
        Assert.Equal(0.375, ranking["B"].Score);
        Assert.Equal([(9, 0.6667, 0.6667), (9, 0.3333, 0), (null, 0, 0)], ranking.Explain("A").Contributions.Select(part => (part.Value, Math.Round(part.Weight, 4), Math.Round(part.Amount, 4))));
        Assert.Equal([0.5, 0.25, 0.25], ranking.Explain("B").Contributions.Select(part => part.Weight));
        Assert.All(ranking.Explain("A").Contributions, part => Assert.Equal(ContributionRole.Added, part.Role));
        Assert.Equal(0, ranking.Explain("A").Contributions[2].Normalized);
    }

    [Fact]
    public void Left_out_scores_are_found_beyond_the_first_block_of_items()
    {
        const int Count = 5000;
        double[] reach = [.. Enumerable.Range(0, Count).Select(i => i % 2 == 0 ? 9.0 : 1.0)];
        var builder = ScoreTable.WithCriteria("value", "reach");
        for (var i = 0; i < Count; i++)
        {
            builder.Add($"R-{i}", 3, i == 4001 ? null : reach[i]);
        }

        var model = PrioritizationModel.Named("m").With(Criterion.Benefit("value")).With(Criterion.Benefit("reach").WhenMissing(MissingScores.Reweight)).Build();
        var ranking = model.Rank(builder.Build());

        Assert.Equal([0.625, 0.25, 0.125], [ranking["R-4000"].Score, ranking["R-4001"].Score, ranking["R-4003"].Score]);
    }

    [Fact]
    public void A_weight_too_small_to_count_gives_0_and_no_nan()
    {
        var model = PrioritizationModel.Named("m").With(Criterion.Benefit("a", 1e300).WhenMissing(MissingScores.Reweight)).With(Criterion.Benefit("b", 1e-300)).Build();
        var ranking = model.Rank(ScoreTable.WithCriteria("a", "b").Add("A", null, 9).Add("B", 9, 9).Build());

        Assert.Equal((0.0, 1.0), (ranking["A"].Score, ranking["B"].Score));
        Assert.Equal([0.0, 0], ranking.Explain("A").Contributions.Select(part => part.Weight));
    }

    [Fact]
    public void It_is_the_plain_default()
    {
        Assert.Equal(("weighted-sum", true, true, false), (WeightedSum.Instance.Name, WeightedSum.Instance.IsItemwise, WeightedSum.Instance.AllowsReweight, WeightedSum.Instance.SmallerIsBetter));
        Assert.Same(Normalization.Anchored, WeightedSum.Instance.DefaultNormalization);
        Assert.Same(WeightedSum.Instance, PrioritizationModel.Named("m").With(Criterion.Benefit("a")).Build().Method);
        Assert.Throws<ArgumentNullException>("input", () => WeightedSum.Instance.Score(null!));
        Assert.Throws<ArgumentNullException>("input", () => WeightedSum.Instance.Explain(null!, 0));
    }

    private static PrioritizationModel Model(string normalization, MissingScores missing)
    {
        var builder = PrioritizationModel.Named("m").Normalize(Normalization.All.Single(known => known.Name == normalization));
        for (var k = 0; k < 6; k++)
        {
            builder.With((k % 3 == 2 ? Criterion.Cost($"c{k}", k + 1) : Criterion.Benefit($"c{k}", k + 1)).WhenMissing(missing));
        }

        return builder.Build();
    }

    private static ScoreTable Table(double[][] columns) =>
        ScoreTable.FromColumns(Enumerable.Range(0, 11).Select(i => $"R-{i:00}"), columns.Select((column, k) => KeyValuePair.Create($"c{k}", (IReadOnlyList<double>)column)));

    [Fact]
    public void Two_left_out_scores_give_their_weights_to_the_third()
    {
        var model = PrioritizationModel.Named("m").With(Criterion.Benefit("a")).With(Criterion.Benefit("b").WhenMissing(MissingScores.Reweight)).With(Criterion.Benefit("c").WhenMissing(MissingScores.Reweight)).Build();

        Assert.Equal(0.5, model.Rank(ScoreTable.WithCriteria("a", "b", "c").Add("A", 5, null, null).Build())["A"].Score, 1e-12);
    }

    [Fact]
    public void An_item_with_all_scores_keeps_its_weights_to_the_bit()
    {
        string[] keys = [.. Enumerable.Range(0, 10).Select(k => $"c{k}")];
        var model = keys.Aggregate(PrioritizationModel.Named("m"), (builder, key) => builder.With(Criterion.Benefit(key).WhenMissing(MissingScores.Reweight))).Build();
        var ranking = model.Rank(ScoreTable.WithCriteria(keys).Add("A", [.. keys.Select(_ => (double?)7)]).Add("B", [null, .. keys.Skip(1).Select(_ => (double?)7)]).Build());

        Assert.All(ranking.Explain("A").Contributions, part => Assert.Equal(0.1, part.Weight));
    }
}
