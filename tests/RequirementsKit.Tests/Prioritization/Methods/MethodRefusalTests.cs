using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Methods;

namespace RequirementsKit.Tests.Prioritization.Methods;

/// <summary>What the methods with prescribed criteria or divisors refuse: the value, what is allowed and what to do.</summary>
public sealed class MethodRefusalTests
{
    [Fact]
    public void Rice_needs_its_four_criteria_and_reads_each_one_way()
    {
        Assert.Equal(
            [
                "The method rice needs a criterion with the key 'reach'.", "The method rice needs a criterion with the key 'impact'.",
                "The method rice needs a criterion with the key 'confidence'.", "The method rice needs a criterion with the key 'effort'.",
            ],
            Refused(Rice.Instance, Criterion.Benefit("value")));
        Assert.Equal(
            [
                "The method rice reads 'reach' as a Benefit, and it is a Cost. Use Criterion.Benefit.", "The method rice reads 'impact' as a Benefit, and it is a Cost. Use Criterion.Benefit.",
                "The method rice reads 'confidence' as a Benefit, and it is a Cost. Use Criterion.Benefit.", "The method rice reads 'effort' as a Cost, and it is a Benefit. Use Criterion.Cost.",
                "'confidence' is scored on the scale 1-9 [1, 9]; it must be Scale.Percent, so that 80 % cannot be taken for 80 or 0.8.",
            ],
            Refused(Rice.Instance, Criterion.Cost("reach"), Criterion.Cost("impact"), Criterion.Cost("confidence"), Criterion.Benefit("effort")));
    }

    [Fact]
    public void Ice_needs_its_three_criteria_as_benefits()
    {
        Assert.Equal(
            ["The method ice needs a criterion with the key 'impact'.", "The method ice needs a criterion with the key 'confidence'.", "The method ice needs a criterion with the key 'ease'."],
            Refused(Ice.Product, Criterion.Benefit("value")));
        Assert.Equal(
            [
                "The method ice-mean reads 'impact' as a Benefit, and it is a Cost. Use Criterion.Benefit.", "The method ice-mean reads 'confidence' as a Benefit, and it is a Cost. Use Criterion.Benefit.",
                "The method ice-mean reads 'ease' as a Benefit, and it is a Cost. Use Criterion.Benefit.",
            ],
            Refused(Ice.Mean, Criterion.Cost("impact"), Criterion.Cost("confidence"), Criterion.Cost("ease")));
    }

    [Fact]
    public void Wiegers_needs_its_four_criteria_and_reads_each_one_way()
    {
        Assert.Equal(
            [
                "The method wiegers needs a criterion with the key 'benefit'.", "The method wiegers needs a criterion with the key 'penalty'.",
                "The method wiegers needs a criterion with the key 'cost'.", "The method wiegers needs a criterion with the key 'risk'.",
            ],
            Refused(Wiegers.Instance, Criterion.Benefit("value")));
        Assert.Equal(
            [
                "The method wiegers reads 'benefit' as a Benefit, and it is a Cost. Use Criterion.Benefit.", "The method wiegers reads 'penalty' as a Benefit, and it is a Cost. Use Criterion.Benefit.",
                "The method wiegers reads 'cost' as a Cost, and it is a Benefit. Use Criterion.Cost.", "The method wiegers reads 'risk' as a Cost, and it is a Benefit. Use Criterion.Cost.",
            ],
            Refused(Wiegers.Instance, Criterion.Cost("benefit"), Criterion.Cost("penalty"), Criterion.Benefit("cost"), Criterion.Benefit("risk")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_smallest_denominator_is_finite_and_above_0(double smallest)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>("smallestDenominator", () => Wiegers.WithSmallestDenominator(smallest));

        Assert.StartsWith("The smallest denominator must be a finite number above 0.", error.Message, StringComparison.Ordinal);
        Assert.Equal(smallest, error.ActualValue);
    }

    /// <summary>Costs of −1, 0 and 3 sum to 2, so their shares are −50, 0 and 150 %.</summary>
    [Fact]
    public void A_denominator_of_0_is_refused_in_Wiegers_unless_it_goes_first_and_a_negative_one_always()
    {
        Assert.Equal(
            [
                "A has the cost -50, and wiegers divides by it. Give it a cost above 0, or a model with a smallest cost.",
                "B has the cost 0, and wiegers divides by it. Give it a cost above 0, or a model with a smallest cost.",
            ],
            Unranked(Wiegers.Instance));
        Assert.Equal(["A has the cost -50, and wiegers divides by it. Give it a cost above 0, or a model with a smallest cost."], Unranked(Wiegers.FreeFirst));

        static IEnumerable<string> Unranked(PrioritizationMethod method)
        {
            Criterion[] criteria = [Benefit("benefit"), Benefit("penalty"), Cost("cost"), Cost("risk")];
            var table = ScoreTable.WithCriteria("benefit", "penalty", "cost", "risk").Add("A", 1, 1, -1, 0).Add("B", 1, 1, 0, 0).Add("C", 1, 1, 3, 0).Build();
            return Assert.Throws<PrioritizationException>(() => Model(method, criteria).Rank(table)).Problems.Select(problem => problem.Message);
        }
    }

    [Fact]
    public void Wsjf_needs_a_benefit_and_a_size_above_0()
    {
        Assert.Equal(
            ["The method wsjf needs a Benefit criterion with a weight above 0."],
            Refused(Wsjf.Instance, Criterion.Benefit("value", 0), Criterion.Cost("size")));
        Assert.Equal(
            ["The method wsjf needs a Cost criterion with a weight above 0."],
            Refused(Wsjf.Instance, Criterion.Benefit("value"), Criterion.Cost("size", 0)));
        var table = ScoreTable.WithCriteria("value", "size").Add("A", 1, 0).Add("B", 1, 0.5).Add("C", 1, -2).Build();
        var error = Assert.Throws<PrioritizationException>(() => Model(Wsjf.Instance, Benefit("value"), Cost("size")).Rank(table));

        Assert.Equal(
            [
                "A has the cost 0, and wsjf divides by it. Give it a cost above 0, or a model with a smallest cost.",
                "C has the cost -2, and wsjf divides by it. Give it a cost above 0, or a model with a smallest cost.",
            ],
            error.Problems.Select(problem => problem.Message));
    }

    [Fact]
    public void A_negative_factor_is_refused_in_a_product()
    {
        var table = ScoreTable.WithCriteria("value", "joy").Add("A", -1, 2).Add("B", 0, -0.5).Build();
        var error = Assert.Throws<PrioritizationException>(() => PrioritizationModel.Named("m").By(WeightedProduct.Instance).Normalize(Normalization.None).With(Benefit("value")).With(Benefit("joy")).Build().Rank(table));

        Assert.Equal(
            [
                ("A counts -1 on 'value', and weighted-product multiplies. Use a scale or normalization that gives 0 or more.", "A", "value"),
                ("B counts -0.5 on 'joy', and weighted-product multiplies. Use a scale or normalization that gives 0 or more.", "B", "joy"),
            ],
            error.Problems.Select(problem => (problem.Message, problem.Item, problem.Criterion)));
    }

    [Fact]
    public void A_preference_function_belongs_to_a_criterion_of_the_model()
    {
        Assert.Equal(["The method promethee-2 needs a criterion with the key 'joy'."], Refused(Promethee.Instance.With("joy", PreferenceFunction.Usual), Criterion.Benefit("value")));
        Assert.Throws<ArgumentException>("criterion", () => Promethee.Instance.With(" ", PreferenceFunction.Usual));
        Assert.Throws<ArgumentNullException>("function", () => Promethee.Instance.With("joy", null!));
    }

    private static Criterion Benefit(string key) => Criterion.Benefit(key, 1, Scale.Any);

    private static Criterion Cost(string key) => Criterion.Cost(key, 1, Scale.Any);

    private static PrioritizationModel Model(PrioritizationMethod method, params Criterion[] criteria) =>
        criteria.Aggregate(PrioritizationModel.Named("m").By(method), (model, criterion) => model.With(criterion)).Build();

    private static IEnumerable<string> Refused(PrioritizationMethod method, params Criterion[] criteria) =>
        Assert.Throws<PrioritizationException>(() => Model(method, criteria)).Problems.Select(problem => problem.Message);
}
