using RequirementsKit.Prioritization.Internal;

namespace RequirementsKit.Tests.Prioritization.Internal;

public sealed class ComparedScoreTests
{
    /// <summary>With four bits the numbers from 8 to 16 are whole ones; half of a step goes away from 0.</summary>
    [Theory]
    [InlineData(8, 8)]
    [InlineData(8.4999, 8)]
    [InlineData(8.5, 9)]
    [InlineData(15.4, 15)]
    [InlineData(15.6, 16)]
    [InlineData(-8.5, -9)]
    [InlineData(0.8, 0.8125)]
    public void A_score_is_rounded_to_its_bits(double score, double rounded) => Assert.Equal(rounded, new ComparedScore(4, smallerIsBetter: true).Of(score));

    [Fact]
    public void All_bits_leave_the_score_as_it_is() => Assert.Equal([0.1, 1 / 3.0, 7], new[] { 0.1, 1 / 3.0, 7 }.Select(new ComparedScore(53, smallerIsBetter: true).Of));

    [Fact]
    public void Where_more_is_better_the_sign_is_turned() => Assert.Equal([-9, 9, 0], new[] { 8.5, -8.5, 0 }.Select(new ComparedScore(4, smallerIsBetter: false).Of));

    [Fact]
    public void Zero_has_no_sign()
    {
        Assert.False(double.IsNegative(new ComparedScore(44, smallerIsBetter: true).Of(-0.0)));
        Assert.False(double.IsNegative(new ComparedScore(44, smallerIsBetter: false).Of(0.0)));
    }

    [Fact]
    public void What_would_be_rounded_to_infinity_stays_as_it_is() => Assert.Equal(double.MaxValue, new ComparedScore(44, smallerIsBetter: true).Of(double.MaxValue));

    [Fact]
    public void The_ends_are_those_of_the_compared_scores()
    {
        Assert.Equal((-9, 16), new ComparedScore(4, smallerIsBetter: true).Ends([8, -8.5, 15.6]));
        Assert.Equal((-16, 9), new ComparedScore(4, smallerIsBetter: false).Ends([8, -8.5, 15.6]));
    }
}
