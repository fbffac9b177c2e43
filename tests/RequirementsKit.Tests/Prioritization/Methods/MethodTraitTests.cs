using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Methods;

namespace RequirementsKit.Tests.Prioritization.Methods;

/// <summary>What each method says about itself. Names, parameters and normalizations are part of the hash of a model.</summary>
public sealed class MethodTraitTests
{
    private static readonly PrioritizationMethod[] All =
    [
        CostValueBands.Instance, Ice.Product, Ice.Mean, Moscow.Alone, Moscow.Then(Vikor.Instance), Moscow.Then(Topsis.Instance), Moscow.Then(WeightedProduct.Instance),
        Promethee.Instance, Rice.Instance, Topsis.Instance, Vikor.Instance, WeightedProduct.Instance, Wiegers.Instance, Wsjf.Instance,
    ];

    [Fact]
    public void Each_method_has_a_name_and_says_whether_it_judges_items_alone_and_which_end_is_best() => Assert.Equal(
        [
            ("cost-value-bands", false, false, "none"), ("ice", true, false, "none"), ("ice-mean", true, false, "none"), ("moscow", true, false, "none"),
            ("moscow+vikor", false, true, "none"), ("moscow+topsis", false, false, "vector"), ("moscow+weighted-product", true, false, "anchored"),
            ("promethee-2", false, false, "none"), ("rice", true, false, "none"), ("topsis", false, false, "vector"), ("vikor", false, true, "none"),
            ("weighted-product", true, false, "anchored"), ("wiegers", false, false, "none"), ("wsjf", true, false, "none"),
        ],
        All.Select(method => (method.Name, method.IsItemwise, method.SmallerIsBetter, method.DefaultNormalization.Name)));

    [Fact]
    public void Parameters_are_listed_by_name()
    {
        Assert.Equal([new("groupWeight", 0.3)], Vikor.WithGroupWeight(0.3).Parameters);
        Assert.Equal([new("groupWeight", 0.3)], Moscow.Then(Vikor.WithGroupWeight(0.3)).Parameters);
        Assert.Equal([new("smallestDenominator", 2)], Wiegers.WithSmallestDenominator(2).Parameters);
        Assert.Equal([new("freeFirst", 1)], Wiegers.FreeFirst.Parameters);
        Assert.Equal(
            [new("cost.shape", 5), new("cost.indifference", 1), new("cost.preference", 4), new("value.shape", 6), new("value.indifference", 0), new("value.preference", 2)],
            Promethee.Instance.With("value", PreferenceFunction.Gaussian(2)).With("cost", PreferenceFunction.Linear(1, 4)).Parameters);
        Assert.All((PrioritizationMethod[])[Wiegers.Instance, Moscow.Alone, Promethee.Instance], method => Assert.Empty(method.Parameters));
    }

    [Fact]
    public void A_method_scores_and_explains_an_input() => Assert.All(All, method =>
    {
        Assert.Throws<ArgumentNullException>("input", () => method.Score(null!));
        Assert.Throws<ArgumentNullException>("input", () => method.Explain(null!, 0));
    });

    [Fact]
    public void Criteria_are_there_to_be_checked() =>
        Assert.All((PrioritizationMethod[])[Rice.Instance, Moscow.Alone], method => Assert.Throws<ArgumentNullException>("criteria", () => method.Check(null!).ToList()));
}
