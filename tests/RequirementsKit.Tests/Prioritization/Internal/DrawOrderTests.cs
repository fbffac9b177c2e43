using RequirementsKit.Prioritization.Internal;

namespace RequirementsKit.Tests.Prioritization.Internal;

/// <summary>The quick order of a draw. With 44 bits 512 places fit beside a score; with 53 none does, and two items already go the other way.</summary>
public sealed class DrawOrderTests
{
    private static readonly double[][] Utilities = [[0.1, 0.9, 0.5, 0.5], [0.8, 0.2, 0.5, 0.5]];

    [Theory]
    [InlineData(44)]
    [InlineData(53)]
    public void Items_stand_by_their_weighted_sum_and_equal_ones_as_before(int bits)
    {
        var orders = new DrawOrder(Utilities, new int[4], bits);

        Assert.Equal([0, 2, 3, 1], orders.Of([0.0, 1]).ToArray());
        Assert.Equal([1, 2, 3, 0], orders.Of([1.0, 0]).ToArray());
        Assert.Equal([1, 2, 3, 0], orders.Of([0.5, 0.5]).ToArray());
        Assert.Equal([0, 1, 2, 3], orders.Of([0.0, 0]).ToArray());
    }

    [Theory]
    [InlineData(44)]
    [InlineData(53)]
    public void A_group_stays_before_the_next_whatever_the_weights(int bits)
    {
        var orders = new DrawOrder(Utilities, [0, 0, 1, 1], bits);

        Assert.Equal([1, 0, 2, 3], orders.Of([1.0, 0]).ToArray());
        Assert.Equal([0, 1, 2, 3], orders.Of([0.0, 1]).ToArray());
        Assert.Equal([0, 1, 2, 3], new DrawOrder(Utilities, [0, 1, 2, 3], bits).Of([1.0, 0]).ToArray());
    }

    [Theory]
    [InlineData(44)]
    [InlineData(53)]
    public void Scores_below_0_come_last(int bits) => Assert.Equal([3, 1, 0, 2], new DrawOrder([[-1, 0, -2, 1]], new int[4], bits).Of([1.0]).ToArray());

    [Theory]
    [InlineData(52, 2)]
    [InlineData(52, 3)]
    [InlineData(50, 8)]
    [InlineData(50, 9)]
    [InlineData(53, 1)]
    public void As_many_items_as_places_or_one_more_are_ordered_alike(int bits, int count)
    {
        double[] utilities = [.. Enumerable.Range(0, count).Select(i => (double)(i / 2))];

        Assert.Equal(Enumerable.Range(0, count).OrderByDescending(i => utilities[i]), new DrawOrder([utilities], new int[count], bits).Of([1.0]).ToArray());
    }

    [Fact]
    public void Nothing_has_no_order() => Assert.Empty(new DrawOrder([[], []], [], 44).Of([0.5, 0.5]).ToArray());
}
