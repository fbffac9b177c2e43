using RequirementsKit.Prioritization;

namespace RequirementsKit.Tests.Prioritization;

public sealed class ScaleTests
{
    private static Scale Sizes => Scale.Stepped("sizes", [new(5, "L"), new(1, "S", "a day"), new(3, "M")]);

    [Fact]
    public void The_scales_of_the_kit_have_their_known_steps_and_ends()
    {
        Assert.Equal(["1", "2", "3", "4", "5", "6", "7", "8", "9"], Scale.OneToNine.Steps.Select(step => step.Label));
        Assert.Equal([1.0, 2, 3, 5, 8, 13, 21], Scale.Fibonacci.Steps.Select(step => step.Value));
        Assert.Equal([("XS", 1.0), ("S", 2), ("M", 3), ("L", 5), ("XL", 8), ("XXL", 13)], Scale.TShirt.Steps.Select(step => (step.Label, step.Value)));
        Assert.Equal(["percent [0, 100]", "money [0, Infinity]", "amount [0, Infinity]", "any [-Infinity, Infinity]"], [Scale.Percent.ToString(), Scale.Money.ToString(), Scale.Amount.ToString(), Scale.Any.ToString()]);
    }

    [Fact]
    public void Steps_are_sorted_and_give_the_ends()
    {
        Assert.Equal(["S", "M", "L"], Sizes.Steps.Select(step => step.Label));
        Assert.Equal((1, 5), (Sizes.Min, Sizes.Max));
        Assert.Equal("sizes [1, 5]", Sizes.ToString());
    }

    [Theory]
    [InlineData("a", 1, "b", double.NaN)]
    [InlineData("a", 1, "b", double.PositiveInfinity)]
    [InlineData("a", 1, " ", 2)]
    [InlineData("a", 1, "b", 1)]
    [InlineData("a", 1, "a", 2)]
    public void Steps_that_cannot_be_told_apart_are_refused(string one, double first, string other, double second) => Assert.StartsWith(
        "The scale 'odd' needs two steps or more, each with its own finite value and its own label.",
        Assert.Throws<ArgumentException>("steps", () => Scale.Stepped("odd", [new(first, one), new(second, other)])).Message,
        StringComparison.Ordinal);

    [Fact]
    public void One_step_is_no_scale_and_two_are()
    {
        Assert.Throws<ArgumentException>("steps", () => Scale.Stepped("one", [new(1, "a")]));
        Assert.Equal(2, Scale.Stepped("two", [new(1, "a"), new(2, "A")]).Steps.Count);
    }

    [Theory]
    [InlineData(5, 5)]
    [InlineData(5, 4)]
    [InlineData(double.NaN, 1)]
    [InlineData(1, double.NaN)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity, double.NegativeInfinity)]
    public void A_scale_needs_an_upper_end_above_the_lower_one(double min, double max) =>
        Assert.StartsWith("A scale needs an upper end above its lower end ", Assert.Throws<ArgumentOutOfRangeException>(nameof(max), () => Scale.Between(min, max)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_refusal_of_ends_names_both() =>
        Assert.Equal("A scale needs an upper end above its lower end 5.5. (Parameter 'max')\nActual value was 4.", Assert.Throws<ArgumentOutOfRangeException>(() => Scale.Between(5.5, 4)).Message.ReplaceLineEndings("\n"));

    [Fact]
    public void A_scale_between_ends_is_named_by_them_unless_it_has_a_name()
    {
        Assert.Equal("0.5-2", Scale.Between(0.5, 2).Name);
        Assert.Equal("days", Scale.Between(0.5, 2, "days").Name);
        Assert.Empty(Scale.Between(0.5, 2).Steps);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(10, true)]
    [InlineData(5.5, true)]
    [InlineData(0.99, false)]
    [InlineData(10.01, false)]
    [InlineData(double.NaN, false)]
    public void A_scale_contains_its_ends_and_what_lies_between(double value, bool expected)
    {
        Assert.Equal(expected, Scale.Between(1, 10).Contains(value));
        Assert.Equal(expected, Scale.Between(1, 10).Offers(value));
    }

    [Fact]
    public void Infinity_is_on_no_scale() => Assert.False(Scale.Any.Contains(double.PositiveInfinity) || Scale.Any.Offers(double.NegativeInfinity));

    [Fact]
    public void A_stepped_scale_contains_what_lies_between_its_steps_but_does_not_offer_it()
    {
        Assert.True(Sizes.Contains(2) && Sizes.Offers(3));
        Assert.False(Sizes.Offers(2));
    }

    [Fact]
    public void A_scale_is_bounded_when_its_width_is_a_number()
    {
        Assert.True(Scale.Percent.IsBounded);
        Assert.False(Scale.Amount.IsBounded);
        Assert.False(Scale.Between(double.MinValue, double.MaxValue).IsBounded);
    }

    [Fact]
    public void A_label_is_found_in_any_case_and_an_unknown_one_is_answered_with_the_steps()
    {
        Assert.Equal(3, Sizes.ValueOf("m"));
        Assert.StartsWith("The scale 'sizes' has no step 'XL'. Steps: S, M, L.", Assert.Throws<ArgumentException>("label", () => Sizes.ValueOf("XL")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rubric_says_what_a_step_means_and_leaves_the_others_alone()
    {
        var explained = Sizes.WithRubric(new Dictionary<string, string> { ["M"] = "a week" });

        Assert.Equal(["a day", "a week", null], explained.Steps.Select(step => step.Rubric));
        Assert.Equal(("sizes", 1, 5), (explained.Name, explained.Min, explained.Max));
        Assert.Throws<ArgumentException>("label", () => Sizes.WithRubric(new Dictionary<string, string> { ["XL"] = "a year" }));
    }

    [Fact]
    public void Scales_are_equal_when_name_ends_and_steps_are()
    {
        var scale = Scale.Between(1, 5, "s");

        Assert.Equal(Scale.Between(1, 5, "s"), scale);
        Assert.Equal(Scale.Between(1, 5, "s").GetHashCode(), scale.GetHashCode());
        Assert.NotEqual(Scale.Between(1, 5, "t"), scale);
        Assert.NotEqual(Scale.Between(0, 5, "s"), scale);
        Assert.NotEqual(Scale.Between(1, 6, "s"), scale);
        Assert.NotEqual(Scale.Stepped("s", [new(1, "a"), new(5, "b")]), scale);
        Assert.False(scale.Equals((object)"s"));
        Assert.False(scale.Equals(null));
    }

    [Fact]
    public void The_operators_follow_equality_and_take_null()
    {
        Scale? none = null;

        Assert.True(Scale.Between(1, 5) == Scale.Between(1, 5));
        Assert.True(Scale.Between(1, 5) != Scale.Between(1, 6));
        Assert.True(none == null);
        Assert.False(none == Sizes || Sizes == none);
    }

    [Fact]
    public void What_is_needed_is_asked_for_by_name()
    {
        Assert.Throws<ArgumentException>("name", () => Scale.Stepped(" ", [new(1, "a"), new(2, "b")]));
        Assert.Throws<ArgumentNullException>("steps", () => Scale.Stepped("s", null!));
        Assert.Throws<ArgumentNullException>("label", () => Sizes.ValueOf(null!));
        Assert.Throws<ArgumentNullException>("rubric", () => Sizes.WithRubric(null!));
    }
}
