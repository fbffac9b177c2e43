using RequirementsKit.Storage.Internal;

namespace RequirementsKit.Tests.Storage.Internal;

public sealed class ByteBlocksTests
{
    [Fact]
    public void What_was_added_stays_as_it_was_whatever_comes_after()
    {
        var random = new Random(20261129);
        var blocks = new ByteBlocks();
        int[] edges = [0, 1, 1023, 1024, 1025, 128 * 1024, (128 * 1024) + 1, 300_000];
        var added = Enumerable.Range(0, 2_000)
            .Select(i => i % 97 == 0 ? edges[(i / 97) % edges.Length] : random.Next(700))
            .Select(length =>
            {
                var bytes = new byte[length];
                random.NextBytes(bytes);
                return (Given: bytes, Kept: blocks.Add(bytes));
            })
            .ToList();

        Assert.All(added, a => Assert.Equal(a.Given, a.Kept.ToArray()));
    }

    [Fact]
    public void The_bytes_are_copied()
    {
        byte[] given = [1, 2, 3];

        var kept = new ByteBlocks().Add(given);
        given[0] = 9;

        Assert.Equal([1, 2, 3], kept.ToArray());
    }
}
