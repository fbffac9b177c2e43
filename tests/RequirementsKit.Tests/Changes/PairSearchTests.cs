using RequirementsKit.Tests.Changes.Pairs;

namespace RequirementsKit.Tests.Changes;

/// <summary>Two requests over shared requirements, without pauses and rejections; the whole search is run by hand, see docs/reliability.md.</summary>
public sealed class PairSearchTests
{
    private static readonly PairCommandKind[] Kinds = [PairCommandKind.Submit, PairCommandKind.Approve, PairCommandKind.AmendToSecondWish, PairCommandKind.Rebase, PairCommandKind.Apply, PairCommandKind.Close];

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 1)]
    [InlineData(3, 4)]
    public async Task I1_I24_I25_I26_I27_I28_I43_hold_in_every_state_of_two_requests(int first, int second) => Assert.Null(await new PairSearch(Wish.All[first], Wish.All[second], Kinds).BrokenAsync());

    [Fact]
    public async Task I26_A_store_that_loses_updates_is_found() =>
        Assert.Contains("I26", await new PairSearch(Wish.All[0], Wish.All[0], Kinds, losesUpdates: true).BrokenAsync(), StringComparison.Ordinal);
}
