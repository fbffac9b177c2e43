using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Methods;

namespace RequirementsKit.Tests.Prioritization.Methods;

/// <summary>What goes into pairwise comparisons, pair by pair or as a whole matrix, and what is refused.</summary>
public sealed class ComparisonMatrixTests
{
    private static readonly PairwiseComparisons Empty = PairwiseComparisons.Of("A", "B", "C");

    [Fact]
    public void A_pair_is_compared_both_ways_in_a_copy()
    {
        var compared = Empty.Prefer("A", "C", 4);

        Assert.Equal((4, 0.25), (compared["A", "C"], compared["C", "A"]));
        Assert.Equal((1, null, null), (compared["A", "A"], compared["A", "B"], Empty["A", "C"]));
        Assert.Equal((false, true), (compared.IsComplete, compared.Prefer("A", "B", 2).Prefer("B", "C", 2).IsComplete));
        Assert.Equal((2, 0.5), (compared.Prefer("C", "A", 2)["C", "A"], compared.Prefer("C", "A", 2)["A", "C"]));
    }

    [Fact]
    public void Each_item_has_its_own_key()
    {
        string[][] refused = [[], ["A", "A"], ["A", " "], [null!]];

        Assert.All(refused, keys => Assert.StartsWith(
            "Pairwise comparisons need one item or more, each with its own key.", Assert.Throws<ArgumentException>(nameof(keys), () => PairwiseComparisons.Of(keys)).Message, StringComparison.Ordinal));
        Assert.Throws<ArgumentNullException>("keys", () => PairwiseComparisons.Of(null!));
        Assert.Equal(["a", "A"], PairwiseComparisons.Of("a", "A").Keys);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-2)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_comparison_is_finite_and_above_0(double times)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(nameof(times), () => Empty.Prefer("A", "B", times));
        Assert.StartsWith("A comparison is a finite number above 0: 3 for three times as important, 1.0 / 3 for a third.", error.Message, StringComparison.Ordinal);

        var matrix = Assert.Throws<PrioritizationException>(() => PairwiseComparisons.FromMatrix(["A", "B"], [[1, times], [null, 1]]));
        Assert.Equal(
            [FormattableString.Invariant($"'A' against 'B' is {times}. A comparison is a finite number above 0, and 1 with itself.")],
            matrix.Problems.Select(problem => problem.Message));
    }

    [Fact]
    public void An_item_is_not_compared_with_itself_or_with_a_stranger()
    {
        Assert.StartsWith("'B' is as important as itself; compare it with another item.", Assert.Throws<ArgumentException>("over", () => Empty.Prefer("B", "B", 1)).Message, StringComparison.Ordinal);
        Assert.StartsWith("'X' is none of the items: A, B, C.", Assert.Throws<ArgumentException>("key", () => Empty.Prefer("A", "X", 1)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("key", () => Empty["X", "A"]);
        Assert.Throws<ArgumentNullException>("key", () => Empty["A", null!]);
    }

    [Fact]
    public void A_matrix_fills_one_half_from_the_other()
    {
        var comparisons = PairwiseComparisons.FromMatrix(["A", "B", "C"], [[1, 4, null], [null, null, 0.5], [null, 2, 1]]);

        Assert.Equal((4, 0.25, 0.5, 2), (comparisons["A", "B"], comparisons["B", "A"], comparisons["B", "C"], comparisons["C", "B"]));
        Assert.Equal((1, null, false), (comparisons["B", "B"], comparisons["A", "C"], comparisons.IsComplete));
    }

    [Fact]
    public void Mirror_images_multiply_to_1()
    {
        Assert.Equal(0.25000000001, PairwiseComparisons.FromMatrix(["A", "B"], [[1, 4], [0.25000000001, 1]])["B", "A"]);
        Assert.Equal(
            ["'A' against 'B' is 4 and the other way round 0.26; the two must multiply to 1. Give one of them and leave the other null."],
            Assert.Throws<PrioritizationException>(() => PairwiseComparisons.FromMatrix(["A", "B"], [[1, 4], [0.26, 1]])).Problems.Select(problem => problem.Message));
        Assert.Equal(
            ["'A' against 'A' is 2. A comparison is a finite number above 0, and 1 with itself."],
            Assert.Throws<PrioritizationException>(() => PairwiseComparisons.FromMatrix(["A", "B"], [[2, 4], [0.25, 1]])).Problems.Select(problem => problem.Message));
    }

    [Fact]
    public void A_matrix_is_square()
    {
        double?[][][] refused = [[[1, 2]], [[1, 2], [1]], [[1, 2], [null, 1], [1, 1]]];

        Assert.All(refused, rows => Assert.Equal(
            ["2 items need 2 rows of 2 comparisons each; give null where nobody compared."],
            Assert.Throws<PrioritizationException>(() => PairwiseComparisons.FromMatrix(["A", "B"], rows)).Problems.Select(problem => problem.Message)));
        Assert.Throws<ArgumentNullException>("rows", () => PairwiseComparisons.FromMatrix(["A"], null!));
    }

    /// <summary>2³ · 16¹ has the fourth root 2^(7/4); the one who did not judge and the one whose word counts nothing leave no trace.</summary>
    [Fact]
    public void A_group_takes_the_weighted_geometric_mean_of_those_who_judged()
    {
        var group = PairwiseComparisons.Together([(Empty.Prefer("A", "B", 2), 3), (Empty.Prefer("A", "B", 16), 1), (Empty.Prefer("B", "C", 5), 7), (Empty.Prefer("A", "B", 9).Prefer("A", "C", 3), 0)]);

        Assert.Equal(Math.Pow(2, 1.75), group["A", "B"]!.Value, 1e-12);
        Assert.Equal(Math.Pow(2, -1.75), group["B", "A"]!.Value, 1e-12);
        Assert.Equal((5, null, 1), (Math.Round(group["B", "C"]!.Value, 12), group["A", "C"], group["C", "C"]));
    }

    [Fact]
    public void A_group_needs_people_with_the_same_items_in_the_same_order()
    {
        (PairwiseComparisons, double)[][] refused =
        [
            [], [(Empty, 1), (PairwiseComparisons.Of("B", "A", "C"), 1)], [(Empty, 1), (PairwiseComparisons.Of("A", "B"), 1)], [(Empty, 1), (Empty, -1)], [(Empty, double.NaN)], [(Empty, double.PositiveInfinity)],
        ];

        Assert.All(refused, people => Assert.StartsWith(
            "A group needs one person or more, all with the same items in the same order and weights of zero or more.", Assert.Throws<ArgumentException>(nameof(people), () => PairwiseComparisons.Together(people)).Message, StringComparison.Ordinal));
        Assert.Throws<ArgumentNullException>("people", () => PairwiseComparisons.Together(null!));
    }

    [Fact]
    public void Comparisons_tie_items_together_directly_or_not()
    {
        Assert.Equal(["A", "B", "C"], Empty.Components().Select(group => string.Join(' ', group)));
        var comparisons = PairwiseComparisons.Of("A", "B", "C", "D", "E").Prefer("D", "A", 2).Prefer("D", "E", 2).Prefer("C", "B", 1);
        Assert.Equal(["A D E", "B C"], comparisons.Components().Select(group => string.Join(' ', group)));
        Assert.Equal(
            "The comparisons fall into 2 groups that nothing compares: A, D, E | B, C. Compare an item of each with one of another.",
            Assert.Throws<PrioritizationException>(() => comparisons.Derive()).Problems.Single().Message);
    }

    [Fact]
    public void Means_of_columns_need_all_comparisons_and_a_derivation_is_one_of_three()
    {
        var incomplete = Empty.Prefer("A", "B", 2).Prefer("B", "C", 2);

        Assert.Equal(
            ["The column mean needs all comparisons. Compare the missing pairs, or use Eigenvector or GeometricMean."],
            Assert.Throws<PrioritizationException>(() => incomplete.Derive(AhpDerivation.ColumnMean)).Problems.Select(problem => problem.Message));
        Assert.StartsWith(
            "Choose Eigenvector, GeometricMean or ColumnMean.", Assert.Throws<ArgumentOutOfRangeException>("derivation", () => incomplete.Derive((AhpDerivation)4)).Message, StringComparison.Ordinal);
        Assert.Same(RandomIndex.Saaty, incomplete.Derive().RandomIndex);
        Assert.Same(RandomIndex.DoneganDodd, incomplete.Derive(randomIndex: RandomIndex.DoneganDodd).RandomIndex);
    }
}
