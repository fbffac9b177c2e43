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
        Assert.Contains("insufficient", Kano.Survey([]).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_is_none_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Kano.Classify(new(0, KanoAnswer.Like)));
}
