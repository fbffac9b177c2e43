using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Methods;

namespace RequirementsKit.Tests.Prioritization.Methods;

public sealed class BestWorstTests
{
    /// <summary>b = 8w − ξ, m = 3w + ξ and b = 2m + ξ give w = 2ξ, m = 7ξ and b = 15ξ, which sum to 24ξ.</summary>
    [Fact]
    public void Comparisons_that_disagree_share_the_deviation()
    {
        var result = BestWorst.Weigh("b", "w", Ratios(("w", 8), ("m", 2)), Ratios(("m", 3)));

        Assert.Equal(1 / 24.0, result.Consistency, 1e-12);
        Assert.Equal(15 / 24.0, result.Weights["b"], 1e-12);
        Assert.Equal(7 / 24.0, result.Weights["m"], 1e-12);
        Assert.Equal(2 / 24.0, result.Weights["w"], 1e-12);
    }

    /// <summary>b = 4w − ξ, b = 2m + ξ and m = w + ξ give w = 2ξ, m = 3ξ and b = 7ξ. The first weights that fit are worse and are left behind.</summary>
    [Fact]
    public void The_deviation_is_the_smallest_that_there_is()
    {
        var result = BestWorst.Weigh("b", "w", Ratios(("w", 4), ("m", 2)), Ratios(("m", 1)));

        Assert.Equal(1 / 12.0, result.Consistency, 1e-12);
        Assert.Equal(7 / 12.0, result.Weights["b"], 1e-12);
        Assert.Equal(3 / 12.0, result.Weights["m"], 1e-12);
        Assert.Equal(2 / 12.0, result.Weights["w"], 1e-12);
    }

    /// <summary>All five deviate alike: b = 4x − ξ, b = y + ξ, b = 4w + ξ, x = 4w − ξ and y = 2w + ξ give w = ξ ÷ 2, x = ξ, y = 2ξ and b = 3ξ.</summary>
    [Fact]
    public void Five_comparisons_that_disagree_share_the_deviation()
    {
        var result = BestWorst.Weigh("b", "w", Ratios(("b", 1), ("x", 4), ("y", 1), ("w", 4)), Ratios(("x", 4), ("y", 2)));

        Assert.Equal(2 / 13.0, result.Consistency, 1e-12);
        Assert.Equal(6 / 13.0, result.Weights["b"], 1e-12);
        Assert.Equal(2 / 13.0, result.Weights["x"], 1e-12);
        Assert.Equal(4 / 13.0, result.Weights["y"], 1e-12);
        Assert.Equal(1 / 13.0, result.Weights["w"], 1e-12);
    }

    [Fact]
    public void Comparisons_go_from_1_to_9_and_those_of_an_item_with_itself_are_not_read()
    {
        var result = BestWorst.Weigh("b", "w", Ratios(("w", 9), ("m", 1), ("b", 100)), Ratios(("m", 9), ("w", 100), ("b", 0)));

        Assert.Equal(0, result.Consistency, 1e-12);
        Assert.Equal(["b", "m", "w"], result.Weights.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(9 / 19.0, result.Weights["b"], 1e-12);
        Assert.Equal(9 / 19.0, result.Weights["m"], 1e-12);
        Assert.Equal(1 / 19.0, result.Weights["w"], 1e-12);
    }

    [Theory]
    [InlineData(0.99, "0.99")]
    [InlineData(9.01, "9.01")]
    [InlineData(double.NaN, "NaN")]
    public void A_comparison_out_of_range_is_refused_with_what_is_allowed(double times, string shown)
    {
        var error = Assert.Throws<PrioritizationException>(() => BestWorst.Weigh("b", "w", Ratios(("w", times)), Ratios(("m", times))));

        Assert.Equal(
            [
                "'b' against 'm' is missing. Give a number from 1 (as important) to 9 (extremely more important).",
                $"'b' against 'w' is {shown}. Give a number from 1 (as important) to 9 (extremely more important).",
                $"'m' against 'w' is {shown}. Give a number from 1 (as important) to 9 (extremely more important).",
            ],
            error.Problems.Select(problem => problem.Message));
        Assert.All(error.Problems, problem => Assert.Equal("prioritization.comparison", problem.Code));
        Assert.Equal(["b", "b", "m"], error.Problems.Select(problem => problem.Item));
    }

    [Fact]
    public void The_best_and_the_worst_are_two_items_with_a_list_each()
    {
        var none = Ratios();

        Assert.StartsWith("'b' cannot be both the best and the worst item.", Assert.Throws<ArgumentException>("worst", () => BestWorst.Weigh("b", "b", none, none)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("best", () => BestWorst.Weigh(" ", "w", none, none));
        Assert.Throws<ArgumentException>("worst", () => BestWorst.Weigh("b", " ", none, none));
        Assert.Throws<ArgumentNullException>("bestOver", () => BestWorst.Weigh("b", "w", null!, none));
        Assert.Throws<ArgumentNullException>("overWorst", () => BestWorst.Weigh("b", "w", none, null!));
    }

    private static Dictionary<string, double> Ratios(params (string Key, double Times)[] pairs) => pairs.ToDictionary(pair => pair.Key, pair => pair.Times);
}
