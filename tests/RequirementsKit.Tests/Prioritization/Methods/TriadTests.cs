using RequirementsKit.Prioritization.Methods;

namespace RequirementsKit.Tests.Prioritization.Methods;

public sealed class TriadTests
{
    private static readonly PairwiseComparisons Four = PairwiseComparisons.Of("A", "B", "C", "D").Prefer("A", "B", 2).Prefer("B", "C", 2).Prefer("A", "C", 4);

    [Theory]
    [InlineData(8, 2, 4)]
    [InlineData(2, 8, 4)]
    [InlineData(3, 3, 1)]
    public void The_inconsistency_is_the_larger_divided_by_the_smaller(double given, double implied, double inconsistency) =>
        Assert.Equal(inconsistency, new Triad("A", "B", "C", given, implied).Inconsistency);

    /// <summary>With D, the way by B gives A 2 · 3 = 6 and that by C 4 · 1 = 4 times the importance, where 12 was said; B over D is 3, and 2 · 1 by way of C.</summary>
    [Fact]
    public void The_worst_triads_come_first()
    {
        var torn = Four.Prefer("B", "D", 3).Prefer("C", "D", 1).Prefer("A", "D", 12);

        Assert.Equal([new("A", "C", "D", 12, 4), new("A", "B", "D", 12, 6), new Triad("B", "C", "D", 3, 2)], torn.InconsistentTriads());
        Assert.Equal([new Triad("A", "C", "D", 12, 4)], torn.InconsistentTriads(1));
        Assert.Empty(torn.InconsistentTriads(0));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => torn.InconsistentTriads(-1));
    }

    [Theory]
    [InlineData("A", "B")]
    [InlineData("A", "C")]
    [InlineData("B", "C")]
    public void A_triad_with_a_missing_comparison_says_nothing(string item, string over)
    {
        var pairs = new (string Item, string Over)[] { ("A", "B"), ("A", "C"), ("B", "C") }.Where(pair => pair != (item, over));

        Assert.Empty(pairs.Aggregate(PairwiseComparisons.Of("A", "B", "C"), (comparisons, pair) => comparisons.Prefer(pair.Item, pair.Over, 7)).InconsistentTriads());
    }

    [Fact]
    public void Rounding_is_no_contradiction()
    {
        Assert.Empty(Four.Prefer("A", "C", 4 + 1e-12).InconsistentTriads());
        Assert.Single(Four.Prefer("A", "C", 4 + 1e-7).InconsistentTriads());
    }
}
