using RequirementsKit.Prioritization.Internal;
using RequirementsKit.Prioritization.Methods;

namespace RequirementsKit.Tests.Prioritization.Internal;

public sealed class PriorityVectorsTests
{
    /// <summary>Round the circle, A is 4 · 2 · 2 · 1 = 16 times itself. Each of the four comparisons gives up the fourth root of that, 2.</summary>
    [Fact]
    public void Comparisons_in_a_circle_share_what_they_contradict()
    {
        var weights = PairwiseComparisons.Of("A", "B", "C", "D").Prefer("A", "B", 4).Prefer("B", "C", 2).Prefer("C", "D", 2).Prefer("D", "A", 1).Derive(AhpDerivation.GeometricMean).Weights;

        Assert.Equal([0.4, 0.2, 0.2, 0.2], new[] { weights["A"], weights["B"], weights["C"], weights["D"] }, (one, other) => Math.Abs(one - other) < 1e-12);
    }

    /// <summary>Each is 9 times the next; 9 to the power of 400 is no double any more.</summary>
    [Theory]
    [InlineData(9.0)]
    [InlineData(1 / 9.0)]
    public void A_long_chain_of_preferences_ends_in_shares(double times)
    {
        var matrix = new double[400, 400];
        for (var i = 0; i < 400; i++)
        {
            matrix[i, i] = 1;
            (matrix[i, Math.Min(i + 1, 399)], matrix[Math.Min(i + 1, 399), i]) = i < 399 ? (times, 1 / times) : (1, 1);
        }

        var weights = PriorityVectors.GeometricMean(matrix, isComplete: false);
        Assert.Equal(8 / 9.0, times > 1 ? weights[0] : weights[^1], 1e-9);
        Assert.Equal(1, weights.Sum(), 1e-9);
    }
}
