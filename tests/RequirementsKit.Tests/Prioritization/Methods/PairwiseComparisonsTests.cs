using FsCheck.Xunit;
using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Methods;

namespace RequirementsKit.Tests.Prioritization.Methods;

public sealed class PairwiseComparisonsTests
{
    private static readonly string[] Keys = ["A", "B", "C", "D"];

    [Property]
    public void Consistent_judgments_give_back_their_weights_by_every_derivation(int seed)
    {
        var weights = Weights(seed);
        var comparisons = Consistent(weights);

        Assert.All(Enum.GetValues<AhpDerivation>(), derivation =>
        {
            var priorities = comparisons.Derive(derivation);
            Assert.All(Keys, key => Assert.Equal(weights[key], priorities.Weights[key], 1e-12));
            Assert.Equal(4, priorities.LargestEigenvalue, 1e-9);
            Assert.True(priorities.IsConsistent);
        });
        Assert.Empty(comparisons.InconsistentTriads());
    }

    [Property]
    public void A_spanning_tree_of_comparisons_is_enough(int seed)
    {
        var weights = Weights(seed);
        var chain = PairwiseComparisons.Of(Keys).Prefer("A", "B", weights["A"] / weights["B"]).Prefer("C", "B", weights["C"] / weights["B"]).Prefer("D", "A", weights["D"] / weights["A"]);

        foreach (var derivation in (AhpDerivation[])[AhpDerivation.Eigenvector, AhpDerivation.GeometricMean])
        {
            var priorities = chain.Derive(derivation);
            Assert.All(Keys, key => Assert.Equal(weights[key], priorities.Weights[key], 1e-9));
            Assert.Null(priorities.ConsistencyRatio);
            Assert.Equal(0, priorities.ConsistencyIndex, 1e-9);
        }

        Assert.Equal("prioritization.incomplete", Assert.Throws<PrioritizationException>(() => chain.Derive(AhpDerivation.ColumnMean)).Problems.Single().Code);
    }

    [Property]
    public void The_eigenvector_is_one(int seed)
    {
        var random = new Random(seed);
        var comparisons = PairwiseComparisons.Of(Keys);
        foreach (var (a, b) in from i in Enumerable.Range(0, 4) from j in Enumerable.Range(i + 1, 3 - i) select (Keys[i], Keys[j]))
        {
            comparisons = comparisons.Prefer(a, b, random.Next(2) == 0 ? random.Next(1, 10) : 1.0 / random.Next(1, 10));
        }

        var priorities = comparisons.Derive();
        Assert.Equal(1, priorities.Weights.Values.Sum(), 1e-12);
        Assert.All(Keys, a => Assert.Equal(priorities.LargestEigenvalue * priorities.Weights[a], Keys.Sum(b => comparisons[a, b]!.Value * priorities.Weights[b]), 1e-9));
        Assert.True(priorities.LargestEigenvalue >= 4 - 1e-9);
        var logs = comparisons.Derive(AhpDerivation.GeometricMean).Weights;
        var rows = Keys.ToDictionary(a => a, a => Math.Pow(Keys.Aggregate(1.0, (product, b) => product * comparisons[a, b]!.Value), 0.25));
        Assert.All(Keys, a => Assert.Equal(rows[a] / rows.Values.Sum(), logs[a], 1e-12));
    }

    /// <summary>Three items have a closed form: the eigenvector is the geometric mean, and λmax is 1 + t + 1 ÷ t with t the cube root of a₁₂·a₂₃ ÷ a₁₃.</summary>
    [Property]
    public void Three_items_give_the_closed_form(int seed)
    {
        var random = new Random(seed);
        double One() => random.Next(2) == 0 ? random.Next(1, 10) : 1.0 / random.Next(1, 10);
        var (ab, bc, ac) = (One(), One(), One());
        var priorities = PairwiseComparisons.Of("A", "B", "C").Prefer("A", "B", ab).Prefer("B", "C", bc).Prefer("A", "C", ac).Derive();
        double[] means = [Math.Cbrt(ab * ac), Math.Cbrt(bc / ab), Math.Cbrt(1 / (ac * bc))];
        var t = Math.Cbrt(ab * bc / ac);

        Assert.Equal(means.Select(mean => Math.Round(mean / means.Sum(), 11)), Keys[..3].Select(key => Math.Round(priorities.Weights[key], 11)));
        Assert.Equal(1 + t + (1 / t), priorities.LargestEigenvalue, 1e-10);
        Assert.Equal((t + (1 / t) - 2) / 2, priorities.ConsistencyIndex, 1e-10);
        Assert.Equal((t + (1 / t) - 2) / 2 / 0.58, priorities.ConsistencyRatio!.Value, 1e-10);
    }

    [Property]
    public void The_column_mean_agrees_with_the_double_loop(int seed)
    {
        var random = new Random(seed);
        var comparisons = (from i in Enumerable.Range(0, 4) from j in Enumerable.Range(i + 1, 3 - i) select (Keys[i], Keys[j]))
            .Aggregate(PairwiseComparisons.Of(Keys), (given, pair) => given.Prefer(pair.Item1, pair.Item2, random.Next(1, 10) / (double)random.Next(1, 10)));
        var weights = comparisons.Derive(AhpDerivation.ColumnMean).Weights;

        Assert.All(Keys, a => Assert.Equal(Keys.Average(b => comparisons[a, b]!.Value / Keys.Sum(c => comparisons[c, b]!.Value)), weights[a], 1e-12));
    }

    [Fact]
    public void Groups_that_nothing_compares_are_refused_by_name()
    {
        var comparisons = PairwiseComparisons.Of(Keys).Prefer("A", "C", 2).Prefer("B", "D", 2);
        var problem = Assert.Throws<PrioritizationException>(() => comparisons.Derive()).Problems.Single();

        Assert.Equal("prioritization.disconnected", problem.Code);
        Assert.Contains("A, C | B, D", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_matrix_lists_everything_that_is_wrong_with_it()
    {
        var error = Assert.Throws<PrioritizationException>(() => PairwiseComparisons.FromMatrix(["A", "B", "C"], [[2, 3, -1], [0.5, 1, double.NaN], [null, null, 1]]));

        Assert.Equal(["prioritization.comparison", "prioritization.not-reciprocal", "prioritization.comparison", "prioritization.comparison"], error.Problems.Select(problem => problem.Code));
        Assert.Equal("prioritization.matrix", Assert.Throws<PrioritizationException>(() => PairwiseComparisons.FromMatrix(["A", "B"], [[1, 2]])).Problems.Single().Code);
        Assert.Equal(1.0 / 3, PairwiseComparisons.FromMatrix(["A", "B"], [[1, 3], [null, 1]])["B", "A"]);
    }

    [Fact]
    public void The_worst_triad_is_named()
    {
        var comparisons = PairwiseComparisons.Of("A", "B", "C").Prefer("A", "B", 3).Prefer("B", "C", 3).Prefer("A", "C", 1.0 / 9);
        var triad = Assert.Single(comparisons.InconsistentTriads());

        Assert.Equal(("A", "B", "C"), (triad.First, triad.Second, triad.Third));
        Assert.Equal((9, 81), (triad.Implied, Math.Round(triad.Inconsistency, 9)));
        Assert.False(comparisons.Derive().IsConsistent);
    }

    [Fact]
    public void A_group_stays_reciprocal()
    {
        var (anna, ben) = (PairwiseComparisons.Of("A", "B", "C").Prefer("A", "B", 4).Prefer("B", "C", 2), PairwiseComparisons.Of("A", "B", "C").Prefer("A", "B", 1).Prefer("A", "C", 5));
        var group = PairwiseComparisons.Together([(anna, 1), (ben, 1)]);

        Assert.Equal((2.0, 0.5, 2.0, 5.0), (Math.Round(group["A", "B"]!.Value, 12), Math.Round(group["B", "A"]!.Value, 12), Math.Round(group["B", "C"]!.Value, 12), Math.Round(group["A", "C"]!.Value, 12)));
        Assert.Throws<ArgumentException>(() => PairwiseComparisons.Together([(anna, 1), (PairwiseComparisons.Of("A"), 1)]));
        var mean = AhpPriorities.Mean([(Consistent(Weights(1)).Derive(), 3), (Consistent(Weights(2)).Derive(), 1)]);
        Assert.All(Keys, key => Assert.Equal((0.75 * Weights(1)[key]) + (0.25 * Weights(2)[key]), mean[key], 1e-12));
    }

    [Fact]
    public void A_hierarchy_hands_its_weight_down()
    {
        var root = AhpNode.Of(PairwiseComparisons.Of("value", "cost").Prefer("value", "cost", 3))
            .Split("value", AhpNode.Of(PairwiseComparisons.Of("sales", "image").Prefer("sales", "image", 4)))
            .Split("cost", AhpNode.Of(PairwiseComparisons.Of("image")));
        var priorities = root.Priorities();

        Assert.Equal(0.6, priorities["sales"], 1e-12);
        Assert.Equal(0.4, priorities["image"], 1e-12);
        Assert.Throws<ArgumentException>(() => root.Split("other", root));
    }

    /// <summary>The straight line of Alonso and Lamata stays close to the tables, and no table goes on beyond its end.</summary>
    [Fact]
    public void The_random_indexes_are_those_that_were_published()
    {
        Assert.Equal((0.58, 1.59, null), (RandomIndex.Saaty.For(3), RandomIndex.Saaty.For(15), RandomIndex.Saaty.For(16)));
        Assert.Equal((1.35, 1.2519, 1.6339), (RandomIndex.Saaty2005.For(7), RandomIndex.DoneganDodd.For(7), RandomIndex.DoneganDodd.For(100)));
        Assert.Equal(1.5371 + (0.4 * (1.5619 - 1.5371)), RandomIndex.DoneganDodd.For(22)!.Value, 1e-12);
        Assert.Equal(((2.7699 * 9) - 4.3513 - 9) / 8, RandomIndex.AlonsoLamata.For(9)!.Value, 1e-12);
        Assert.Equal(0, RandomIndex.AlonsoLamata.For(2));
        Assert.Null(RandomIndex.DoneganDodd.For(101));
    }

    private static Dictionary<string, double> Weights(int seed)
    {
        var random = new Random(seed);
        var raw = Keys.ToDictionary(key => key, _ => 0.5 + random.NextDouble());
        return raw.ToDictionary(pair => pair.Key, pair => pair.Value / raw.Values.Sum());
    }

    private static PairwiseComparisons Consistent(Dictionary<string, double> weights) =>
        (from i in Enumerable.Range(0, 4) from j in Enumerable.Range(i + 1, 3 - i) select (Keys[i], Keys[j]))
        .Aggregate(PairwiseComparisons.Of(Keys), (comparisons, pair) => comparisons.Prefer(pair.Item1, pair.Item2, weights[pair.Item1] / weights[pair.Item2]));
}
