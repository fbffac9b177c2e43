using RequirementsKit.Prioritization.Internal;

namespace RequirementsKit.Tests.Prioritization.Internal;

public sealed class ColumnFiguresTests
{
    private const double Nan = double.NaN;

    [Theory]
    [InlineData(new[] { 3.0, 1, 2 }, 1, 3)]
    [InlineData(new[] { 3.0, 1, 2, 7, 9, 0 }, 0, 9)]
    [InlineData(new[] { 9.0, 5, 5, 5, 6, 7 }, 5, 9)]
    [InlineData(new[] { 5.0, 9, 5, 0, 6, 7 }, 0, 9)]
    [InlineData(new[] { 5.0, 0, 9, 5, 6, 7 }, 0, 9)]
    [InlineData(new[] { 0.0, 5, 5, 9, 6, 7 }, 0, 9)]
    [InlineData(new[] { 5.0, 5, 5, 5, 1, 8, 6, 6 }, 1, 8)]
    [InlineData(new[] { Nan, 4, Nan, 3, Nan, 6 }, 3, 6)]
    [InlineData(new[] { Nan }, double.PositiveInfinity, double.NegativeInfinity)]
    [InlineData(new double[0], double.PositiveInfinity, double.NegativeInfinity)]
    public void The_ends_are_the_smallest_and_the_largest_score_that_is_there(double[] values, double min, double max) => Assert.Equal((min, max), ColumnFigures.Ends(values));

    [Fact]
    public void Each_column_has_its_ends()
    {
        Assert.Equal([(1, 2), (3, 4)], ColumnFigures.Ends([[1.0, 2], [4.0, 3]]));
        Assert.Empty(ColumnFigures.Ends((double[][])[]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(6)]
    [InlineData(9)]
    public void One_number_that_is_none_is_found_wherever_it_stands(int count)
    {
        Assert.True(ColumnFigures.AreFinite(new double[count]));
        Assert.True(ColumnFigures.AreFinite(Enumerable.Repeat(7.5, count).ToArray()));
        for (var i = 0; i < count; i++)
        {
            foreach (var strange in (double[])[Nan, double.PositiveInfinity, double.NegativeInfinity])
            {
                var values = new double[count];
                values[i] = strange;
                Assert.False(ColumnFigures.AreFinite(values));
            }
        }
    }

    [Theory]
    [InlineData(new[] { 1.0, 2, 3 }, 6, 14)]
    [InlineData(new[] { 1.0, 2, 3, 4, 5, 6 }, 21, 91)]
    [InlineData(new[] { 1.0, Nan, 3, 4, Nan, 6 }, 14, 62)]
    [InlineData(new[] { 1.0, 2, 3, 4 }, 10, 30)]
    [InlineData(new double[0], 0, 0)]
    public void Missing_scores_add_nothing(double[] values, double sum, double squares)
    {
        Assert.Equal(sum, ColumnFigures.Sum(values));
        Assert.Equal(squares, ColumnFigures.SquareSum(values));
    }

    [Fact]
    public void The_reciprocal_of_0_counts_0() => Assert.Equal(1.75, ColumnFigures.ReciprocalSum([1, 0, 2, 4, Nan, 0]));

    [Fact]
    public void The_spread_is_mean_and_deviation_of_what_is_there()
    {
        Assert.Equal((4, 2), ColumnFigures.Spread([2, 6, 2, 6, 2, Nan, 6]));
        Assert.Equal((5, 0), ColumnFigures.Spread([5]));
        Assert.Equal((0, 0), ColumnFigures.Spread([Nan]));
        Assert.Equal((0, 0), ColumnFigures.Spread([]));
    }
}
