using RequirementsKit.Prioritization.Internal;

namespace RequirementsKit.Tests.Prioritization.Internal;

public sealed class BlocksTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2047)]
    [InlineData(2048)]
    [InlineData(2049)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(70_001)]
    public void Each_item_is_in_one_block_and_no_block_is_longer_than_2048(int items)
    {
        var visits = new int[items];
        Blocks.Each(items, (start, length) =>
        {
            Assert.InRange(length, 1, 2048);
            for (var i = start; i < start + length; i++)
            {
                Interlocked.Increment(ref visits[i]);
            }
        });

        Assert.All(visits, count => Assert.Equal(1, count));
    }

    [Theory]
    [InlineData(3, 10)]
    [InlineData(3, 65_536)]
    [InlineData(0, 10)]
    public void Each_column_is_visited_once(int columns, int items)
    {
        var visits = new int[columns];
        Blocks.EachColumn(columns, items, column => Interlocked.Increment(ref visits[column]));

        Assert.All(visits, count => Assert.Equal(1, count));
    }
}
