using RequirementsKit.Prioritization.Methods;

namespace RequirementsKit.Tests.Prioritization.Methods;

/// <summary>The six shapes of Brans and Vincke (1985), figure by figure.</summary>
public sealed class PreferenceFunctionTests
{
    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 0)]
    [InlineData(0.001, 1)]
    public void Usual_prefers_any_difference(double difference, double preference) => Assert.Equal(preference, PreferenceFunction.Usual.Of(difference));

    [Theory]
    [InlineData(-9, 0)]
    [InlineData(2, 0)]
    [InlineData(2.001, 1)]
    public void A_u_shape_prefers_what_is_above_the_threshold(double difference, double preference) => Assert.Equal(preference, PreferenceFunction.UShape(2).Of(difference));

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 0)]
    [InlineData(1, 0.25)]
    [InlineData(3, 0.75)]
    [InlineData(4, 1)]
    [InlineData(6, 1)]
    public void A_v_shape_grows_up_to_the_threshold(double difference, double preference) => Assert.Equal(preference, PreferenceFunction.VShape(4).Of(difference));

    [Theory]
    [InlineData(1, 0)]
    [InlineData(1.5, 0.5)]
    [InlineData(3, 0.5)]
    [InlineData(3.001, 1)]
    public void Levels_give_half_between_the_thresholds(double difference, double preference) => Assert.Equal(preference, PreferenceFunction.Level(1, 3).Of(difference));

    [Theory]
    [InlineData(1, 0)]
    [InlineData(1.5, 0.125)]
    [InlineData(3, 0.5)]
    [InlineData(5, 1)]
    [InlineData(9, 1)]
    public void A_line_grows_between_the_thresholds(double difference, double preference) => Assert.Equal(preference, PreferenceFunction.Linear(1, 5).Of(difference));

    /// <summary>1 − e^(−½) at the inflection point and 1 − e^(−2) at twice of it.</summary>
    [Theory]
    [InlineData(-3, 0)]
    [InlineData(0, 0)]
    [InlineData(3, 0.39346934028736658)]
    [InlineData(6, 0.8646647167633873)]
    public void A_bell_curve_has_its_inflection_where_it_was_told(double difference, double preference) => Assert.Equal(preference, PreferenceFunction.Gaussian(3).Of(difference), 1e-15);

    [Fact]
    public void Each_shape_keeps_its_thresholds()
    {
        Assert.Equal(
            [
                (PreferenceShape.Usual, 0, 0), (PreferenceShape.UShape, 2, 2), (PreferenceShape.VShape, 0, 4), (PreferenceShape.Level, 1, 3), (PreferenceShape.Linear, 1, 5), (PreferenceShape.Gaussian, 0, 3),
            ],
            new[] { PreferenceFunction.Usual, PreferenceFunction.UShape(2), PreferenceFunction.VShape(4), PreferenceFunction.Level(1, 3), PreferenceFunction.Linear(1, 5), PreferenceFunction.Gaussian(3) }
                .Select(function => (function.Shape, function.Indifference, function.Preference)));
        Assert.Equal((0, 0, 1), (PreferenceFunction.Level(0, 0).Indifference, PreferenceFunction.Linear(0, 0).Preference, PreferenceFunction.Linear(2, 2).Of(2.5)));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void An_indifference_is_finite_and_not_negative(double threshold) => Assert.All(
        (ArgumentOutOfRangeException[])
        [
            Assert.Throws<ArgumentOutOfRangeException>("indifference", () => PreferenceFunction.UShape(threshold)),
            Assert.Throws<ArgumentOutOfRangeException>("indifference", () => PreferenceFunction.Level(threshold, 9)),
            Assert.Throws<ArgumentOutOfRangeException>("indifference", () => PreferenceFunction.Linear(threshold, 9)),
        ],
        error => Assert.StartsWith("The indifference threshold is a finite number, zero or more.", error.Message, StringComparison.Ordinal));

    [Theory]
    [InlineData(0.9)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_preference_is_finite_and_not_below_the_indifference(double threshold) => Assert.All(
        (ArgumentOutOfRangeException[])
        [
            Assert.Throws<ArgumentOutOfRangeException>("preference", () => PreferenceFunction.Level(1, threshold)),
            Assert.Throws<ArgumentOutOfRangeException>("preference", () => PreferenceFunction.Linear(1, threshold)),
            Assert.Throws<ArgumentOutOfRangeException>("preference", () => PreferenceFunction.VShape(threshold == 0.9 ? -0.9 : threshold)),
        ],
        error => Assert.StartsWith("The preference threshold is a finite number, not below the indifference threshold.", error.Message, StringComparison.Ordinal));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void An_inflection_point_is_above_0(double inflection) => Assert.Throws<ArgumentOutOfRangeException>(nameof(inflection), () => PreferenceFunction.Gaussian(inflection));
}
