using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Methods;

namespace RequirementsKit.Tests.Prioritization.Methods;

public sealed class VikorTests
{
    /// <summary>Regrets on x and y, each weighing a half: A 0 and 0.5, B 0.25 and 0.25, C 0.5 and 0; so S is 0.5 for all and R tells them apart.</summary>
    [Fact]
    public void Where_all_sums_are_equal_only_the_worst_regret_counts()
    {
        var solution = Solve(Vikor.Instance, [("A", 4, 0), ("B", 2, 2), ("C", 0, 4)]);

        Assert.Equal([new("B", 0.5, 0.25, 0), new("A", 0.5, 0.5, 0.5), new VikorItem("C", 0.5, 0.5, 0.5)], solution.Items);
        Assert.Equal((true, true, "B"), (solution.HasAdvantage, solution.IsStable, string.Join(' ', solution.Compromise)));
    }

    /// <summary>S is 0.25 for A and 0.3125 for B, but R is 0.25 for A and 0.1875 for B.</summary>
    [Theory]
    [InlineData(0, "B A C")]
    [InlineData(1, "A B C")]
    public void The_group_weight_moves_between_the_worst_regret_and_the_whole(double groupWeight, string order)
    {
        var solution = Solve(Vikor.WithGroupWeight(groupWeight), [("A", 4, 2), ("B", 2.5, 3), ("C", 0, 4), ("D", 3, 0)]);

        Assert.Equal(order, string.Join(' ', solution.Items.Take(3).Select(item => item.Key)));
    }

    [Fact]
    public void A_constant_column_costs_nobody_anything()
    {
        var solution = Solve(Vikor.Instance, [("A", 4, 7), ("B", 0, 7)]);

        Assert.Equal([new("A", 0, 0, 0), new VikorItem("B", 0.5, 0.5, 1)], solution.Items);
    }

    [Fact]
    public void Items_within_the_advantage_share_the_compromise()
    {
        var solution = Solve(Vikor.Instance, [("A", 4, 3), ("B", 3, 4), ("C", 0, 0)]);

        Assert.Equal([("A", 0), ("B", 0), ("C", 1)], solution.Items.Select(item => (item.Key, item.Q)));
        Assert.Equal((false, true, "A B"), (solution.HasAdvantage, solution.IsStable, string.Join(' ', solution.Compromise)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public void One_item_or_none_is_the_whole_compromise(int count)
    {
        var solution = Solve(Vikor.Instance, [.. new[] { ("A", 1.0, 1.0) }.Take(count)]);

        Assert.Equal((true, true, count), (solution.HasAdvantage, solution.IsStable, solution.Compromise.Count));
        Assert.All(solution.Items, item => Assert.Equal(new("A", 0, 0, 0), item));
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void The_group_weight_goes_from_0_to_1(double groupWeight)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(nameof(groupWeight), () => Vikor.WithGroupWeight(groupWeight));

        Assert.StartsWith("The weight of the group goes from 0 to 1.", error.Message, StringComparison.Ordinal);
        Assert.Equal(groupWeight, error.ActualValue);
    }

    [Fact]
    public void Only_a_ranking_by_Vikor_can_be_solved()
    {
        var ranking = Tables.Model(Topsis.Instance, [1, 1, 1, 1]).Rank(Tables.Of([[1, 1, 1, 1]]));

        Assert.StartsWith("The ranking was made by topsis. Rank with Vikor first.", Assert.Throws<ArgumentException>("ranking", () => Vikor.Solve(ranking)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>("ranking", () => Vikor.Solve(null!));
    }

    private static VikorSolution Solve(Vikor method, (string Key, double X, double Y)[] rows)
    {
        var model = PrioritizationModel.Named("m").By(method).With(Criterion.Benefit("x", 1, Scale.Any)).With(Criterion.Benefit("y", 1, Scale.Any)).Build();
        return Vikor.Solve(model.Rank(rows.Aggregate(ScoreTable.WithCriteria("x", "y"), (table, row) => table.Add(row.Key, row.X, row.Y)).Build()));
    }
}
