using RequirementsKit.Prioritization.Internal;

namespace RequirementsKit.Tests.Prioritization.Internal;

public sealed class SplitMixTests
{
    [Fact]
    public void A_seed_and_a_stream_give_the_same_numbers_for_ever()
    {
        var random = new SplitMix(7, 0);

        Assert.Equal([0.21054793831496155, 0.6344070689243241, 0.05420251319596614], new[] { random.NextShare(), random.NextShare(), random.NextShare() });
        Assert.Equal(0.3312927228173689, new SplitMix(7, 1).NextShare());
        Assert.Equal(0.5920762153900834, new SplitMix(8, 0).NextShare());
    }

    [Fact]
    public void Shares_lie_from_0_to_1_and_fill_it_evenly()
    {
        var random = new SplitMix(1, 2);
        double[] shares = [.. Enumerable.Range(0, 10_000).Select(_ => random.NextShare())];

        Assert.All(shares, share => Assert.InRange(share, 0, Math.BitDecrement(1)));
        Assert.All(shares.CountBy(share => (int)(share * 10)), tenth => Assert.InRange(tenth.Value, 850, 1150));
    }

    [Fact]
    public void Weights_are_the_gaps_between_sorted_shares()
    {
        var (random, same) = (new SplitMix(3, 4), new SplitMix(3, 4));
        double[] weights = new double[4];
        random.Simplex(weights);
        double[] sorted = [.. new[] { same.NextShare(), same.NextShare(), same.NextShare() }.Order()];

        Assert.Equal([sorted[0], sorted[1] - sorted[0], sorted[2] - sorted[1], 1 - sorted[2]], weights);
        Assert.Equal(same.NextShare(), random.NextShare());
    }

    [Fact]
    public void One_weight_alone_is_1()
    {
        double[] weights = [0];
        new SplitMix(1, 1).Simplex(weights);

        Assert.Equal([1], weights);
    }
}
