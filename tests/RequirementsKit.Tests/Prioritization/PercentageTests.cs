using RequirementsKit.Prioritization;

namespace RequirementsKit.Tests.Prioritization;

public sealed class PercentageTests
{
    [Fact]
    public void A_percentage_and_its_share_say_the_same()
    {
        Assert.Equal((80, 0.8), (Percentage.Of(80).Percent, Percentage.Of(80).Share));
        Assert.Equal((25, 0.25), (Percentage.FromShare(0.25).Percent, Percentage.FromShare(0.25).Share));
    }

    [Fact]
    public void Both_ends_belong_to_it()
    {
        Assert.Equal([0, 100], [Percentage.Of(0).Percent, Percentage.Of(100).Percent]);
        Assert.Equal([0, 1], [Percentage.FromShare(0).Share, Percentage.FromShare(1).Share]);
    }

    [Fact]
    public void What_lies_outside_is_refused_with_an_example()
    {
        Assert.StartsWith("A percentage goes from 0 to 100: 80 for 80 %.", Assert.Throws<ArgumentOutOfRangeException>("percent", () => Percentage.Of(101)).Message, StringComparison.Ordinal);
        Assert.StartsWith("A share goes from 0 to 1: 0.8 for 80 %.", Assert.Throws<ArgumentOutOfRangeException>("share", () => Percentage.FromShare(80)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("share", () => Percentage.FromShare(-0.01));
    }

    [Theory]
    [InlineData(10, 20, true, true, false, false)]
    [InlineData(20, 20, false, true, false, true)]
    [InlineData(30, 20, false, false, true, true)]
    public void Percentages_are_compared_by_size(double left, double right, bool less, bool atMost, bool more, bool atLeast)
    {
        var (one, other) = (Percentage.Of(left), Percentage.Of(right));

        Assert.Equal((less, atMost, more, atLeast), (one < other, one <= other, one > other, one >= other));
    }

    [Fact]
    public void It_is_written_with_four_decimals_at_most() => Assert.Equal(["80 %", "33.3333 %"], [Percentage.Of(80).ToString(), Percentage.FromShare(1 / 3.0).ToString()]);
}
