using RequirementsKit.Prioritization.Methods;

namespace RequirementsKit.Tests.Prioritization.Methods;

public sealed class AhpNodeTests
{
    private static readonly PairwiseComparisons Root = PairwiseComparisons.Of("value", "cost").Prefer("value", "cost", 3);

    [Fact]
    public void What_is_not_split_keeps_its_own_priority()
    {
        var priorities = AhpNode.Of(Root).Priorities();

        Assert.Equal(["cost", "value"], priorities.Keys);
        Assert.Equal(0.25, priorities["cost"], 1e-12);
        Assert.Equal(0.75, priorities["value"], 1e-12);
    }

    [Fact]
    public void An_item_below_several_nodes_gets_the_sum()
    {
        var both = AhpNode.Of(PairwiseComparisons.Of("x", "y").Prefer("x", "y", 4));
        var priorities = AhpNode.Of(Root).Split("value", both).Split("cost", both).Priorities();

        Assert.Equal(["x", "y"], priorities.Keys);
        Assert.Equal(0.8, priorities["x"], 1e-12);
        Assert.Equal(0.2, priorities["y"], 1e-12);
    }

    [Fact]
    public void A_second_split_of_an_item_replaces_the_first()
    {
        AhpNode first = AhpNode.Of(PairwiseComparisons.Of("x")), second = AhpNode.Of(PairwiseComparisons.Of("y")), other = AhpNode.Of(PairwiseComparisons.Of("z"));
        var once = AhpNode.Of(Root).Split("cost", other).Split("value", first);
        var twice = once.Split("value", second);

        Assert.Equal([("cost", other), ("value", second)], twice.Below.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value)));
        Assert.Equal(["y", "z"], twice.Priorities().Keys);
        Assert.Equal(["x", "z"], once.Priorities().Keys);
        Assert.Same(Root, twice.Comparisons);
    }

    /// <summary>The columns of 1, 3, 1/9 with 1 are far from consistent, so each derivation gives weights of its own.</summary>
    [Theory]
    [InlineData(AhpDerivation.GeometricMean)]
    [InlineData(AhpDerivation.ColumnMean)]
    public void The_derivation_holds_for_all_nodes(AhpDerivation derivation)
    {
        var torn = PairwiseComparisons.Of("x", "y", "z", "q").Prefer("x", "y", 3).Prefer("y", "z", 3).Prefer("x", "z", 1.0 / 9).Prefer("x", "q", 5).Prefer("y", "q", 1).Prefer("z", "q", 2);
        var priorities = AhpNode.Of(PairwiseComparisons.Of("all")).Split("all", AhpNode.Of(torn)).Priorities(derivation);

        Assert.All(torn.Derive(derivation).Weights, pair => Assert.Equal(pair.Value, priorities[pair.Key], 1e-15));
        Assert.NotEqual(torn.Derive().Weights["x"], priorities["x"], 1e-3);
    }

    [Fact]
    public void A_node_splits_only_what_it_compares()
    {
        var node = AhpNode.Of(Root);

        Assert.StartsWith("'other' is none of the items of this node: value, cost.", Assert.Throws<ArgumentException>("item", () => node.Split("other", node)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>("node", () => node.Split("value", null!));
        Assert.Throws<ArgumentNullException>("comparisons", () => AhpNode.Of(null!));
    }
}
