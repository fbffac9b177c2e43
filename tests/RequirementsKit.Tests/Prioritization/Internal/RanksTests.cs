using RequirementsKit.Prioritization.Internal;

namespace RequirementsKit.Tests.Prioritization.Internal;

public sealed class RanksTests
{
    [Fact]
    public void Ties_share_the_mean_of_their_places() => Assert.Equal([4.5, 2, 2, 4.5, 2, 6], Ranks.Fractional([5, 1, 1, 5, 1, 9]));

    [Fact]
    public void No_values_have_no_ranks() => Assert.Empty(Ranks.Fractional([]));

    [Fact]
    public void The_correlation_of_equal_orders_is_1_and_of_opposite_ones_minus_1()
    {
        Assert.Equal(1, Ranks.Correlation([1, 2, 3], [1, 2, 3])!.Value, 1e-12);
        Assert.Equal(-1, Ranks.Correlation([1, 2, 3], [3, 2, 1])!.Value, 1e-12);
    }

    /// <summary>Deviations −1, 0, 1 and −1, 1, 0: the products sum to 1, each side's squares to 2, so the correlation is one half.</summary>
    [Fact]
    public void The_correlation_is_the_known_one() => Assert.Equal(0.5, Ranks.Correlation([1, 2, 3], [1, 3, 2])!.Value, 1e-12);

    [Fact]
    public void A_constant_side_has_no_correlation()
    {
        Assert.Null(Ranks.Correlation([2, 2, 2], [1, 2, 3]));
        Assert.Null(Ranks.Correlation([1, 2, 3], [2, 2, 2]));
    }

    [Fact]
    public void A_correlation_never_leaves_its_ends() => Assert.All(Enumerable.Range(3, 60), n =>
    {
        double[] values = [.. Enumerable.Range(0, n).Select(i => i / 3.0)];
        Assert.InRange(Ranks.Correlation(values, values)!.Value, 0.999999, 1);
        Assert.InRange(Ranks.Correlation(values, [.. values.Select(value => -value)])!.Value, -1, -0.999999);
    });
}
