using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Methods;

namespace RequirementsKit.Tests.Prioritization.Methods;

/// <summary>The models that come with Wiegers and ICE, criterion by criterion.</summary>
public sealed class PrescribedModelTests
{
    [Fact]
    public void The_model_of_Wiegers_has_four_criteria_from_0_to_9() => Holds(
        Wiegers.Model, "Wiegers",
        ("benefit", "benefit", "收益", Direction.Benefit, 0, 9), ("penalty", "penalty", "缺失损失", Direction.Benefit, 0, 9),
        ("cost", "cost", "成本", Direction.Cost, 0, 9), ("risk", "risk", "风险", Direction.Cost, 0, 9));

    [Fact]
    public void The_model_of_Ice_has_three_benefits_from_1_to_10() => Holds(
        Ice.Model, "ICE",
        ("impact", "impact", "影响", Direction.Benefit, 1, 10), ("confidence", "confidence", "信心", Direction.Benefit, 1, 10), ("ease", "ease", "易行", Direction.Benefit, 1, 10));

    /// <summary>With the smallest denominator of 10 %, the 4 % of A and B count as 10 and the 92 % of C as they are.</summary>
    [Fact]
    public void A_smallest_denominator_leaves_larger_ones_alone()
    {
        var model = Wiegers.Model.Criteria.Aggregate(PrioritizationModel.Named("m").By(Wiegers.WithSmallestDenominator(10)), (builder, criterion) => builder.With(criterion)).Build();
        var ranking = model.Rank(ScoreTable.WithCriteria("benefit", "penalty", "cost", "risk").Add("A", 5, 0, 0.25, 0).Add("B", 3, 0, 0.25, 0).Add("C", 2, 0, 5.75, 0).Build());

        Assert.Equal([("A", 5), ("B", 3), ("C", 20 / 92.0)], ranking.Items.Select(item => (item.Key, item.Score)));
    }

    [Fact]
    public void What_is_free_stands_in_a_tier_of_its_own_by_its_value()
    {
        var model = Wiegers.Model.Criteria.Aggregate(PrioritizationModel.Named("m").By(Wiegers.FreeFirst), (builder, criterion) => builder.With(criterion)).Build();
        var ranking = model.Rank(ScoreTable.WithCriteria("benefit", "penalty", "cost", "risk").Add("A", 5, 0, 1, 0).Add("B", 2, 0, 0, 0).Add("C", 3, 0, 0, 0).Build());

        Assert.Equal([("C", 1, 30), ("B", 1, 20), ("A", 2, 0.5)], ranking.Items.Select(item => (item.Key, item.Tier, item.Score)));
    }

    private static void Holds(PrioritizationModel model, string name, params (string Key, string Name, string ChineseName, Direction Direction, double Min, double Max)[] criteria)
    {
        Assert.Equal(name, model.Name);
        Assert.Equal(criteria, model.Criteria.Select(criterion => (criterion.Key, criterion.Name, criterion.ChineseName, criterion.Direction, criterion.Scale.Min, criterion.Scale.Max)));
        Assert.All(model.Criteria, criterion => Assert.Equal(1, criterion.Weight));
    }
}
