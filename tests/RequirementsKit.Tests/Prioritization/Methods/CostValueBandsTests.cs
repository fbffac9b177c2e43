using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Methods;

namespace RequirementsKit.Tests.Prioritization.Methods;

public sealed class CostValueBandsTests
{
    private static readonly PrioritizationModel Model = PrioritizationModel.Named("m").By(CostValueBands.Instance)
        .With(Criterion.Benefit("value", 1, Scale.Amount)).With(Criterion.Cost("cost", 1, Scale.Amount)).Build();

    /// <summary>All values and all costs are 16, so the ratio of the shares is value ÷ cost.</summary>
    [Fact]
    public void A_ratio_of_2_is_high_and_one_of_a_half_is_medium()
    {
        var ranking = Model.Rank(Table(("A", 4, 2), ("B", 2, 4), ("C", 1, 4), ("D", 9, 6)));

        Assert.Equal([("A", 2, 1), ("D", 1.5, 2), ("B", 0.5, 2), ("C", 0.25, 3)], ranking.Items.Select(item => (item.Key, item.Score, item.Tier)));
    }

    [Fact]
    public void All_that_costs_nothing_is_refused_with_a_remedy()
    {
        var error = Assert.Throws<PrioritizationException>(() => Model.Rank(Table(("A", 4, 0), ("B", 2, 4), ("C", 1, 0))));

        Assert.Equal(
            ["A", "C"],
            error.Problems.Select(problem => problem.Item));
        Assert.Equal("A has the cost 0, and cost-value-bands divides by it. Give it a cost above 0, or a model with a smallest cost.", error.Problems[0].Message);
    }

    [Fact]
    public void A_benefit_and_a_cost_must_count()
    {
        var error = Assert.Throws<PrioritizationException>(() => PrioritizationModel.Named("m").By(CostValueBands.Instance).With(Criterion.Benefit("value")).With(Criterion.Cost("cost", 0)).Build());

        Assert.Equal(["The method cost-value-bands needs a Cost criterion with a weight above 0."], error.Problems.Select(problem => problem.Message));
    }

    private static ScoreTable Table(params (string Key, double Value, double Cost)[] rows) =>
        rows.Aggregate(ScoreTable.WithCriteria("value", "cost"), (table, row) => table.Add(row.Key, row.Value, row.Cost)).Build();
}
