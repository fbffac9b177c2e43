using RequirementsKit.Prioritization;

namespace RequirementsKit.Tests.Prioritization;

public sealed class ValueCostRatioTests
{
    private static ScoreTable Priced => ScoreTable.WithCriteria("value", "reach", "cost", "risk").Add("A", 8, 4, 2, 6).Add("B", 2, 6, 1, 1).Build();

    [Fact]
    public void The_weighted_mean_of_the_benefits_is_divided_by_that_of_the_costs()
    {
        var ranking = Model(ValueCostRatio.Instance).Rank(Priced);

        Assert.Equal(5, ranking["B"].Score, 1e-12);
        Assert.Equal(5 / 3.0, ranking["A"].Score, 1e-12);
        Assert.Equal(
            [("value", 0.25, 2.0, ContributionRole.Added), ("reach", 0.75, 3.0, ContributionRole.Added), ("cost", 0.75, 1.5, ContributionRole.Divisor), ("risk", 0.25, 1.5, ContributionRole.Divisor)],
            ranking.Explain("A").Contributions.Select(part => (part.Criterion.Key, part.Weight, part.Amount, part.Role)));
        Assert.Equal([8.0, 4, 2, 6], ranking.Explain("A").Contributions.Select(part => part.Normalized));
    }

    [Fact]
    public void What_costs_nothing_goes_first_by_its_value_when_that_is_chosen()
    {
        var table = ScoreTable.WithCriteria("value", "cost").Add("A", 1, 0).Add("B", 90, 3).Add("C", 4, 0).Build();
        var ranking = Simple(ValueCostRatio.FreeFirst, Scale.Amount).Rank(table);

        Assert.Equal([("C", 4, 1), ("A", 1, 1), ("B", 30, 2)], ranking.Items.Select(item => (item.Key, (int)item.Score, item.Tier)));
    }

    [Fact]
    public void A_cost_below_nothing_is_refused_all_the_same()
    {
        var table = ScoreTable.WithCriteria("value", "cost").Add("A", 1, -2).Add("B", 1, 0).Build();
        var problem = Assert.Single(Assert.Throws<PrioritizationException>(() => Simple(ValueCostRatio.FreeFirst, Scale.Any).Rank(table)).Problems);

        Assert.Equal("A has the cost -2, and value-cost-ratio divides by it. Give it a cost above 0, or a model with a smallest cost.", problem.Message);
        Assert.Equal(["A", "B"], Assert.Throws<PrioritizationException>(() => Simple(ValueCostRatio.Instance, Scale.Any).Rank(table)).Problems.Select(one => one.Item));
    }

    [Fact]
    public void A_smallest_cost_stands_in_for_less_and_leaves_more_alone()
    {
        var ranking = Simple(ValueCostRatio.WithSmallestCost(2), Scale.Amount).Rank(ScoreTable.WithCriteria("value", "cost").Add("A", 6, 0).Add("B", 6, 2).Add("C", 6, 3).Build());

        Assert.Equal([3.0, 3, 2], ranking.Items.Select(item => item.Score));
        Assert.All(ranking.Items, item => Assert.Equal(1, item.Tier));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NaN)]
    public void A_smallest_cost_is_a_finite_number_above_0(double smallest) => Assert.StartsWith(
        "The smallest cost must be a finite number above 0.",
        Assert.Throws<ArgumentOutOfRangeException>("smallestCost", () => ValueCostRatio.WithSmallestCost(smallest)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void It_tells_its_name_and_how_it_was_made()
    {
        Assert.Equal(("value-cost-ratio", true), (ValueCostRatio.Instance.ToString(), ValueCostRatio.Instance.IsItemwise));
        Assert.Empty(ValueCostRatio.Instance.Parameters);
        Assert.Equal([new KeyValuePair<string, double>("freeFirst", 1)], ValueCostRatio.FreeFirst.Parameters);
        Assert.Equal([new KeyValuePair<string, double>("smallestCost", 0.5)], ValueCostRatio.WithSmallestCost(0.5).Parameters);
    }

    [Fact]
    public void Both_directions_need_a_weight()
    {
        var error = Assert.Throws<PrioritizationException>(() =>
            PrioritizationModel.Named("m").By(ValueCostRatio.Instance).With(Criterion.Benefit("value", 0)).With(Criterion.Benefit("reach", 0)).With(Criterion.Benefit("tie", 0)).Build());

        Assert.Equal(
            [
                "All weights are 0, so nothing would count. Give one criterion a weight above 0.",
                "The method value-cost-ratio needs a Benefit criterion with a weight above 0.",
                "The method value-cost-ratio needs a Cost criterion with a weight above 0.",
            ],
            error.Problems.Select(problem => problem.Message));
    }

    [Fact]
    public void It_needs_an_input()
    {
        Assert.Throws<ArgumentNullException>("input", () => ValueCostRatio.Instance.Score(null!));
        Assert.Throws<ArgumentNullException>("input", () => ValueCostRatio.Instance.Explain(null!, 0));
    }

    private static PrioritizationModel Model(ValueCostRatio method) => PrioritizationModel.Named("m").By(method)
        .With(Criterion.Benefit("value", 1)).With(Criterion.Benefit("reach", 3)).With(Criterion.Cost("cost", 6)).With(Criterion.Cost("risk", 2)).Build();

    private static PrioritizationModel Simple(ValueCostRatio method, Scale scale) =>
        PrioritizationModel.Named("m").By(method).With(Criterion.Benefit("value", 1, scale)).With(Criterion.Cost("cost", 1, scale)).Build();

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 0, Direction.Cost)]
    [InlineData(0, 1, Direction.Benefit)]
    public void The_direction_without_a_weight_is_named(double benefit, double cost, params Direction[] missing) => Assert.Equal(
        missing.Select(direction => $"The method value-cost-ratio needs a {direction} criterion with a weight above 0."),
        ValueCostRatio.Instance.Check([Criterion.Benefit("value", benefit), Criterion.Cost("cost", cost)]).Select(problem => problem.Message));
}
