using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Groups;

namespace RequirementsKit.Tests.Prioritization.Groups;

public sealed class VoiceTests
{
    private static readonly ScoreTable Scores = ScoreTable.WithCriteria("value").Add("A", 3).Build();

    [Fact]
    public void A_word_counts_as_a_criterion_says_and_else_as_always()
    {
        var voice = new Voice("Anna", Scores, 2, [new("feasibility", 0)]);

        Assert.Equal((2, 0), (voice.WeightOn("value"), voice.WeightOn("feasibility")));
        Assert.Equal((0, 1), (new Voice("Anna", Scores, 0).Weight, new Voice("Anna", Scores).Weight));
        Assert.Same(Scores, voice.Scores);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_weight_is_finite_and_not_negative(double weight) => Assert.All(
        (ArgumentOutOfRangeException[])
        [
            Assert.Throws<ArgumentOutOfRangeException>(nameof(weight), () => new Voice("Anna", Scores, weight)),
            Assert.Throws<ArgumentOutOfRangeException>(nameof(weight), () => new Voice("Anna", Scores, 1, [new("value", weight)])),
        ],
        error =>
        {
            Assert.StartsWith("A weight of Anna is not a finite number, zero or more.", error.Message, StringComparison.Ordinal);
            Assert.Equal(weight, error.ActualValue);
        });

    [Fact]
    public void A_voice_has_a_name_and_scores()
    {
        Assert.Throws<ArgumentException>("name", () => new Voice(" ", Scores));
        Assert.Throws<ArgumentNullException>("scores", () => new Voice("Anna", null!));
    }
}
