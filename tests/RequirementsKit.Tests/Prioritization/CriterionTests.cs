using RequirementsKit.Prioritization;

namespace RequirementsKit.Tests.Prioritization;

public sealed class CriterionTests
{
    [Fact]
    public void A_criterion_starts_with_its_key_as_name_weight_1_and_the_scale_from_1_to_9()
    {
        var criterion = Criterion.Benefit("value");

        Assert.Equal(("value", Direction.Benefit, 1.0, "value", "value"), (criterion.Key, criterion.Direction, criterion.Weight, criterion.Name, criterion.ChineseName));
        Assert.Equal((Scale.OneToNine, MissingScores.Error, null, null), (criterion.Scale, criterion.Missing, criterion.KnockOut, criterion.WeightOrigin));
        Assert.Equal((Direction.Cost, 2.5, Scale.Money), (Criterion.Cost("c", 2.5, Scale.Money).Direction, Criterion.Cost("c", 2.5, Scale.Money).Weight, Criterion.Cost("c", 2.5, Scale.Money).Scale));
    }

    [Fact]
    public void It_speaks_both_languages_and_falls_back_on_english()
    {
        var both = Criterion.Benefit("value").Named("business value", "业务价值");

        Assert.Equal(["business value", "业务价值"], [both.NameIn(Language.English), both.NameIn(Language.Chinese)]);
        Assert.Equal("reach", Criterion.Benefit("r").Named("reach").NameIn(Language.Chinese));
    }

    [Theory]
    [InlineData(Direction.Benefit, 1, true)]
    [InlineData(Direction.Benefit, 2, true)]
    [InlineData(Direction.Benefit, 3, false)]
    [InlineData(Direction.Cost, 1, false)]
    [InlineData(Direction.Cost, 2, true)]
    [InlineData(Direction.Cost, 3, true)]
    public void A_value_that_reaches_the_threshold_or_is_worse_knocks_out(Direction direction, double value, bool expected)
    {
        var criterion = direction == Direction.Benefit ? Criterion.Benefit("c") : Criterion.Cost("c");

        Assert.Equal(expected, criterion.KnockedOutAt(2).KnocksOut(value));
        Assert.False(criterion.KnocksOut(value));
    }

    [Fact]
    public void Key_and_name_are_needed()
    {
        Assert.Throws<ArgumentException>("key", () => Criterion.Benefit(" "));
        Assert.Throws<ArgumentException>("key", () => Criterion.Cost(string.Empty));
        Assert.Throws<ArgumentException>("name", () => Criterion.Benefit("value").Named(" "));
    }
}
