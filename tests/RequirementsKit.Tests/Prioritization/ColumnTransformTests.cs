using RequirementsKit.Prioritization;

namespace RequirementsKit.Tests.Prioritization;

public sealed class ColumnTransformTests
{
    [Fact]
    public void A_line_takes_away_and_divides() => Assert.Equal([0.5, -0.25, 0], [ColumnTransform.Linear(1, 8).Apply(5), ColumnTransform.Linear(1, -8).Apply(3), ColumnTransform.Linear(2, 8).Apply(2)]);

    [Fact]
    public void A_reciprocal_divides_its_factor() => Assert.Equal([2, -0.5], [ColumnTransform.Reciprocal(4).Apply(2), ColumnTransform.Reciprocal(4).Apply(-8)]);

    [Fact]
    public void A_division_by_zero_gives_0() => Assert.Equal([0, 0], [ColumnTransform.Linear(1, 0).Apply(5), ColumnTransform.Reciprocal(4).Apply(0)]);

    [Fact]
    public void A_missing_score_stays_missing()
    {
        Assert.Equal(double.NaN, ColumnTransform.Linear(1, 8).Apply(double.NaN));
        Assert.Equal(double.NaN, ColumnTransform.Linear(1, 0).Apply(double.NaN));
        Assert.Equal(double.NaN, ColumnTransform.Reciprocal(4).Apply(double.NaN));
    }

    [Fact]
    public void Only_a_line_with_a_divisor_tells_values_apart_in_a_line()
    {
        Assert.True(ColumnTransform.Linear(1, 8).IsLine);
        Assert.False(ColumnTransform.Linear(1, 0).IsLine);
        Assert.False(ColumnTransform.Reciprocal(4).IsLine);
        Assert.Equal((1, 8), ColumnTransform.Linear(1, 8).Line);
    }

    [Fact]
    public void It_is_finite_when_all_of_it_is()
    {
        Assert.True(ColumnTransform.Linear(1, 8).IsFinite && ColumnTransform.Reciprocal(4).IsFinite);
        Assert.False(ColumnTransform.Linear(double.NegativeInfinity, 8).IsFinite);
        Assert.False(ColumnTransform.Linear(1, double.PositiveInfinity).IsFinite);
        Assert.False(ColumnTransform.Reciprocal(double.NaN).IsFinite);
    }

    [Theory]
    [InlineData(8, true)]
    [InlineData(-8, true)]
    [InlineData(0.25, true)]
    [InlineData(3, false)]
    [InlineData(0, false)]
    [InlineData(double.Epsilon, false)]
    public void Only_a_power_of_two_whose_reciprocal_is_a_number_may_be_multiplied_instead(double divisor, bool expected) =>
        Assert.Equal(expected, ColumnTransform.Linear(0, divisor).HasExactReciprocal);
}
