using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Internal;

namespace RequirementsKit.Tests.Prioritization.Internal;

public class UtilitiesTests
{
    // More than two vectors and some left over, whatever the machine's vectors hold.
    private static double[] Values => [.. Enumerable.Range(0, 37).Select(i => 1 + (((i * 7) % 37) / 4.1))];

    [Theory]
    [InlineData(1, 8)]
    [InlineData(2.5, 3)]
    [InlineData(9, -7)]
    public void Lanes_do_what_the_line_does_to_one_value(double shift, double divisor)
    {
        var utilities = new double[Values.Length];
        Utilities.Fill(utilities, Values, ColumnTransform.Linear(shift, divisor));

        Assert.Equal([.. Values.Select(value => (value - shift) / divisor)], utilities);
    }

    [Fact]
    public void A_reciprocal_is_taken_value_by_value()
    {
        var utilities = new double[Values.Length];
        Utilities.Fill(utilities, Values, ColumnTransform.Reciprocal(4));

        Assert.Equal([.. Values.Select(value => 4 / value)], utilities);
    }

    [Fact]
    public void The_ends_of_a_reciprocal_are_the_least_and_the_greatest()
    {
        var model = PrioritizationModel.Named("m").By(ValueCostRatio.Instance).With(Criterion.Benefit("value", 1, Scale.Amount)).With(Criterion.Cost("cost", 1, Scale.Amount)).Normalize(Normalization.Linear).Build();
        var input = model.Rank(ScoreTable.WithCriteria("value", "cost").Add("A", 4, 2).Add("B", 8, 5).Add("C", 2, 4).Build()).Input;

        Assert.Equal([(0.25, 1.0), (0.4, 1.0)], Utilities.Ends(input));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(19)]
    public void Closeness_is_one_half_where_nothing_tells_the_items_apart(int items)
    {
        var anti = new double[items];

        Assert.True(Distances.Closeness(new double[items], anti));
        Assert.All(anti, closeness => Assert.Equal(0.5, closeness));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(19)]
    public void Closeness_divides_the_distance_to_the_worst_by_both(int items)
    {
        double[] anti = [.. Enumerable.Range(0, items).Select(i => i % 2 == 0 ? 9.0 : 1.0)];

        Assert.False(Distances.Closeness([.. Enumerable.Range(0, items).Select(i => i % 2 == 0 ? 1.0 : 81.0)], anti));
        Assert.Equal([.. Enumerable.Range(0, items).Select(i => i % 2 == 0 ? 0.75 : 0.1)], anti);
    }

    [Fact]
    public void One_item_apart_from_the_others_is_enough_to_tell_them_apart()
    {
        Assert.False(Distances.Closeness([0, 0, 1], new double[3]));
        Assert.False(Distances.Closeness([1, 0, 0], new double[3]));
    }

    [Fact]
    public void Items_as_far_from_the_best_as_from_the_worst_are_told_apart_all_the_same()
    {
        double[] anti = [1, 1, 1];

        Assert.False(Distances.Closeness([1, 1, 1], anti));
        Assert.Equal([0.5, 0.5, 0.5], anti);
    }

    [Fact]
    public void The_ends_of_a_reciprocal_through_0_are_those_of_all_its_values()
    {
        var model = PrioritizationModel.Named("m").By(WeightedSum.Instance).With(Criterion.Cost("cost", 1, Scale.Any)).Normalize(Normalization.Linear).Build();
        var input = model.Rank(ScoreTable.WithCriteria("cost").Add("A", -2).Add("B", 1).Add("C", 4).Build()).Input;

        Assert.Equal([(-2.0, 1.0)], Utilities.Ends(input));
    }
}
