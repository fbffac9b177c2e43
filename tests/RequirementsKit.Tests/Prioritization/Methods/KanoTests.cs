using RequirementsKit.Prioritization.Methods;

namespace RequirementsKit.Tests.Prioritization.Methods;

public sealed class KanoTests
{
    /// <summary>The evaluation table of Berger et al. (1993), one letter for each pair of answers.</summary>
    [Theory]
    [InlineData(KanoAnswer.Like, "QAAAO")]
    [InlineData(KanoAnswer.MustBe, "RIIIM")]
    [InlineData(KanoAnswer.Neutral, "RIIIM")]
    [InlineData(KanoAnswer.LiveWith, "RIIIM")]
    [InlineData(KanoAnswer.Dislike, "RRRRQ")]
    public void Two_answers_give_a_category(KanoAnswer functional, string letters) => Assert.Equal(
        letters,
        string.Concat(Enum.GetValues<KanoAnswer>().Select(dysfunctional => Kano.Classify(new(functional, dysfunctional)) switch
        {
            KanoCategory.MustBe => 'M',
            KanoCategory.OneDimensional => 'O',
            KanoCategory.Attractive => 'A',
            KanoCategory.Indifferent => 'I',
            KanoCategory.Reverse => 'R',
            _ => 'Q',
        })));

    [Fact]
    public void A_tie_goes_to_the_category_that_hurts_most()
    {
        KanoAnswers must = new(KanoAnswer.Neutral, KanoAnswer.Dislike), one = new(KanoAnswer.Like, KanoAnswer.Dislike), attractive = new(KanoAnswer.Like, KanoAnswer.Neutral), indifferent = new(KanoAnswer.Neutral, KanoAnswer.Neutral);

        Assert.Equal(KanoCategory.MustBe, Kano.Survey([indifferent, attractive, one, must]).Category);
        Assert.Equal(KanoCategory.OneDimensional, Kano.Survey([indifferent, attractive, one]).Category);
        Assert.Equal(KanoCategory.Attractive, Kano.Survey([indifferent, attractive]).Category);
        Assert.Equal(KanoCategory.Indifferent, Kano.Survey([indifferent, indifferent, must]).Category);
        var result = Kano.Survey([indifferent, attractive, one, must]);
        Assert.Equal((0.5, -0.5, 4), (result.Better, result.Worse, result.Total));
    }

    [Fact]
    public void Answers_that_say_nothing_give_no_coefficient()
    {
        var result = Kano.Survey([new(KanoAnswer.Like, KanoAnswer.Like), new(KanoAnswer.Dislike, KanoAnswer.Like)]);

        Assert.True(result.IsInsufficient);
        Assert.Equal((null, null, KanoCategory.Reverse), (result.Better, result.Worse, result.Category));
        Assert.Null(Kano.Survey([]).Category);
        Assert.Equal("Reverse (insufficient answers)", result.ToString());
        Assert.Equal("nothing (insufficient answers)", Kano.Survey([]).ToString());
    }

    [Fact]
    public void A_result_counts_each_category_and_writes_its_coefficients()
    {
        var result = Kano.Survey([
            new(KanoAnswer.Like, KanoAnswer.Neutral), new(KanoAnswer.Like, KanoAnswer.LiveWith), new(KanoAnswer.Like, KanoAnswer.Dislike), new(KanoAnswer.Dislike, KanoAnswer.Dislike),
            new(KanoAnswer.Neutral, KanoAnswer.Neutral), new(KanoAnswer.Neutral, KanoAnswer.Neutral), new(KanoAnswer.Neutral, KanoAnswer.Neutral), new(KanoAnswer.MustBe, KanoAnswer.Dislike),
            new(KanoAnswer.LiveWith, KanoAnswer.LiveWith)]);

        Assert.Equal(
            [(KanoCategory.MustBe, 1), (KanoCategory.OneDimensional, 1), (KanoCategory.Attractive, 2), (KanoCategory.Indifferent, 4), (KanoCategory.Questionable, 1)],
            result.Counts.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value)));
        Assert.Equal((9, KanoCategory.Indifferent, 0.375, -0.25, false), (result.Total, result.Category, result.Better, result.Worse, result.IsInsufficient));
        Assert.Equal("Indifferent (better 0.38, worse -0.25)", result.ToString());
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 6)]
    public void An_answer_that_is_none_is_refused(int functional, int dysfunctional)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>("answer", () => Kano.Classify(new((KanoAnswer)functional, (KanoAnswer)dysfunctional)));

        Assert.StartsWith("The answers are Like, MustBe, Neutral, LiveWith and Dislike.", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>("answers", () => Kano.Survey(null!));
    }
}
