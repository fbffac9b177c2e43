using RequirementsKit.Prioritization.Methods;

namespace RequirementsKit.Tests.Prioritization.Methods;

public sealed class RankWeightsTests
{
    /// <summary>Four criteria, b and c tied on the places 2 and 3, d after a gap on the last.</summary>
    private static readonly Dictionary<string, int> Tied = new() { ["d"] = 9, ["b"] = 2, ["a"] = 1, ["c"] = 2 };

    [Fact]
    public void Centroids_of_tied_places_are_shared() => Holds([25 / 48.0, 10 / 48.0, 10 / 48.0, 3 / 48.0], RankWeights.Centroid(Tied));

    [Fact]
    public void A_straight_line_falls_by_one_for_each_place() => Holds([0.4, 0.25, 0.25, 0.1], RankWeights.Sum(Tied));

    [Fact]
    public void Reciprocals_fall_with_the_place() => Holds([12 / 25.0, 5 / 25.0, 5 / 25.0, 3 / 25.0], RankWeights.Reciprocal(Tied));

    /// <summary>From the smallest term on, the sums of five places are exact to the last bit; the other way round they are not.</summary>
    [Fact]
    public void Centroids_are_summed_from_the_smallest_term() => Assert.Equal(
        [137 / 300.0, 77 / 300.0, 47 / 300.0, 27 / 300.0, 12 / 300.0],
        RankWeights.Centroid(Enumerable.Range(1, 5).ToDictionary(place => $"c{place}", place => place)).Values);

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public void Places_count_from_1(int place) => Assert.All(
        (Func<IReadOnlyDictionary<string, int>, IReadOnlyDictionary<string, double>>[])[RankWeights.Centroid, RankWeights.Sum, RankWeights.Reciprocal], weigh =>
        {
            Assert.Throws<ArgumentOutOfRangeException>("positions", () => weigh(new Dictionary<string, int> { ["a"] = 1, ["b"] = place }));
            Assert.Throws<ArgumentNullException>("positions", () => weigh(null!));
        });

    private static void Holds(double[] expected, IReadOnlyDictionary<string, double> weights)
    {
        Assert.Equal(["a", "b", "c", "d"], weights.Keys);
        Assert.Equal(expected, weights.Values, (x, y) => Math.Abs(x - y) < 1e-15);
    }
}
