using FsCheck.Xunit;
using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Methods;

namespace RequirementsKit.Tests.Prioritization.Methods;

public sealed class WeightsTests
{
    private static readonly Criterion[] Two = [Criterion.Benefit("a", 1, Scale.Any), Criterion.Cost("b", 1, Scale.Any)];

    [Fact]
    public void Rank_weights_are_those_of_the_textbook()
    {
        var positions = new Dictionary<string, int> { ["a"] = 1, ["b"] = 2, ["c"] = 3 };

        Assert.Equal([11.0 / 18, 5.0 / 18, 2.0 / 18], Values(RankWeights.Centroid(positions)), (x, y) => Math.Abs(x - y) < 1e-12);
        Assert.Equal([3.0 / 6, 2.0 / 6, 1.0 / 6], Values(RankWeights.Sum(positions)), (x, y) => Math.Abs(x - y) < 1e-12);
        Assert.Equal([6.0 / 11, 3.0 / 11, 2.0 / 11], Values(RankWeights.Reciprocal(positions)), (x, y) => Math.Abs(x - y) < 1e-12);
    }

    [Fact]
    public void Tied_positions_share_the_mean()
    {
        Assert.Equal([2.5 / 6, 2.5 / 6, 1.0 / 6], Values(RankWeights.Sum(new Dictionary<string, int> { ["a"] = 1, ["b"] = 1, ["c"] = 7 })), (x, y) => Math.Abs(x - y) < 1e-12);
        Assert.Throws<ArgumentOutOfRangeException>(() => RankWeights.Sum(new Dictionary<string, int> { ["a"] = 0 }));
    }

    [Fact]
    public void A_column_without_information_gets_no_weight_and_a_flag()
    {
        var table = ScoreTable.WithCriteria("a", "b").Add("X", 5, 1).Add("Y", 5, 3).Add("Z", 5, 9).Build();

        Assert.All([ObjectiveWeights.Entropy(table, Two), ObjectiveWeights.StandardDeviation(table, Two)], derived =>
        {
            Assert.Equal((0, 1), (derived.Weights["a"], derived.Weights["b"]));
            Assert.Equal(["a"], derived.Diagnostics.Select(problem => problem.Criterion));
        });
    }

    [Fact]
    public void Without_any_information_all_weights_are_equal()
    {
        var table = ScoreTable.WithCriteria("a", "b").Add("X", 5, 1).Add("Y", 5, 1).Build();

        Assert.All([ObjectiveWeights.Entropy(table, Two), ObjectiveWeights.StandardDeviation(table, Two), ObjectiveWeights.Critic(table, Two)], derived =>
        {
            Assert.Equal((0.5, 0.5), (derived.Weights["a"], derived.Weights["b"]));
            Assert.Equal(2, derived.Diagnostics.Count);
        });
    }

    [Fact]
    public void Critic_favours_the_column_that_goes_its_own_way()
    {
        // a and c rise together, b goes against both: r(a, c) = 1, r(a, b) = r(b, c) = −1, equal deviations.
        var table = ScoreTable.WithCriteria("a", "b", "c").Add("X", 1, 3, 1).Add("Y", 2, 2, 2).Add("Z", 3, 1, 3).Build();
        var derived = ObjectiveWeights.Critic(table, [Criterion.Benefit("a"), Criterion.Benefit("b"), Criterion.Benefit("c")]);

        Assert.Equal(0.25, derived.Weights["a"], 1e-12);
        Assert.Equal(0.5, derived.Weights["b"], 1e-12);
        Assert.Equal(0.25, derived.Weights["c"], 1e-12);
    }

    [Fact]
    public void Bad_columns_are_refused_all_at_once()
    {
        var table = ScoreTable.WithCriteria("a").Add("X", -1).Add("Y", (double?)null).Build();

        Assert.Equal(
            ["prioritization.column-missing", "prioritization.share-negative", "prioritization.score-missing"],
            Assert.Throws<PrioritizationException>(() => ObjectiveWeights.Entropy(table, Two)).Problems.Select(problem => problem.Code));
    }

    [Property]
    public void Best_worst_gives_back_consistent_weights(int seed)
    {
        // Ratios within 9 of each other, made from whole numbers so that each comparison is exact.
        var random = new Random(seed);
        int[] raw = [6, 1, .. Enumerable.Range(0, random.Next(0, 5)).Select(_ => random.Next(1, 7))];
        var keys = raw.Select((_, i) => $"c{i}").ToArray();
        var result = BestWorst.Weigh("c0", "c1", keys.Skip(1).Select((key, i) => (key, 6.0 / raw[i + 1])).ToDictionary(), keys.Where(key => key != "c1").Select((key, i) => (key, (double)raw[i == 0 ? 0 : i + 1])).ToDictionary());

        Assert.Equal(0, result.Consistency, 1e-9);
        Assert.All(keys.Zip(raw), pair => Assert.Equal(pair.Second / (double)raw.Sum(), result.Weights[pair.First], 1e-9));
    }

    /// <summary>No other weights on a fine grid deviate less than ξ.</summary>
    [Theory]
    [InlineData(8, 2, 3, 6)]
    [InlineData(9, 9, 1, 9)]
    [InlineData(2, 5, 1, 4)]
    public void Best_worst_finds_the_smallest_deviation(double bestOverWorst, double bestOverMiddle, double middleOverWorst, double bestOverWorstAgain)
    {
        var result = BestWorst.Weigh("b", "w", new Dictionary<string, double> { ["w"] = bestOverWorst, ["m"] = bestOverMiddle }, new Dictionary<string, double> { ["m"] = middleOverWorst, ["b"] = bestOverWorstAgain });
        double Deviation(double b, double m, double w) => new[] { Math.Abs(b - (bestOverWorst * w)), Math.Abs(b - (bestOverMiddle * m)), Math.Abs(m - (middleOverWorst * w)) }.Max();

        Assert.Equal(1, result.Weights.Values.Sum(), 1e-12);
        Assert.Equal(result.Consistency, Deviation(result.Weights["b"], result.Weights["m"], result.Weights["w"]), 1e-9);
        const int Steps = 400;
        for (var b = 0; b <= Steps; b++)
        {
            for (var m = 0; m <= Steps - b; m++)
            {
                Assert.True(Deviation(b / (double)Steps, m / (double)Steps, (Steps - b - m) / (double)Steps) >= result.Consistency - 1e-9);
            }
        }
    }

    [Fact]
    public void Best_worst_names_comparisons_that_are_missing_or_out_of_range()
    {
        var error = Assert.Throws<PrioritizationException>(() => BestWorst.Weigh("b", "w", new Dictionary<string, double> { ["m"] = 10 }, new Dictionary<string, double> { ["n"] = 2 }));

        Assert.Equal(["'b' against 'm' is 10", "'b' against 'n' is missing", "'b' against 'w' is missing", "'m' against 'w' is missing"], error.Problems.Select(problem => problem.Message.Split(". ")[0]));
        Assert.Throws<ArgumentException>(() => BestWorst.Weigh("b", "b", new Dictionary<string, double>(), new Dictionary<string, double>()));
    }

    private static double[] Values(IReadOnlyDictionary<string, double> weights) => [.. weights.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value)];
}
