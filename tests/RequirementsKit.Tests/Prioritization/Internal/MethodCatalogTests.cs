using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Internal;
using RequirementsKit.Prioritization.Methods;

namespace RequirementsKit.Tests.Prioritization.Internal;

public sealed class MethodCatalogTests
{
    private static readonly Dictionary<string, double> Nothing = [];

    [Theory]
    [InlineData("weighted-sum")]
    [InlineData("value-cost-ratio")]
    [InlineData("weighted-product")]
    [InlineData("wiegers")]
    [InlineData("wsjf")]
    [InlineData("rice")]
    [InlineData("ice")]
    [InlineData("ice-mean")]
    [InlineData("cost-value-bands")]
    [InlineData("topsis")]
    [InlineData("vikor")]
    [InlineData("promethee-2")]
    [InlineData("moscow")]
    [InlineData("moscow+topsis")]
    [InlineData("moscow+ice-mean")]
    public void Each_method_is_found_by_its_name(string name) => Assert.Equal(name, MethodCatalog.Find(name, Nothing)?.Name);

    [Theory]
    [InlineData("own")]
    [InlineData("moscow+own")]
    [InlineData("MOSCOW+topsis")]
    [InlineData("topsis+moscow")]
    [InlineData("")]
    public void Other_names_find_nothing(string name) => Assert.Null(MethodCatalog.Find(name, Nothing));

    [Fact]
    public void A_method_comes_back_with_its_parameters()
    {
        PrioritizationMethod[] methods =
        [
            ValueCostRatio.Instance, ValueCostRatio.FreeFirst, ValueCostRatio.WithSmallestCost(2), Wiegers.Instance, Wiegers.FreeFirst, Wiegers.WithSmallestDenominator(2),
            Vikor.Instance, Vikor.WithGroupWeight(0.25), Moscow.Then(ValueCostRatio.WithSmallestCost(3)),
            Promethee.Instance.With("a", PreferenceFunction.Usual).With("b", PreferenceFunction.UShape(1)).With("c", PreferenceFunction.VShape(2))
                .With("d", PreferenceFunction.Level(1, 3)).With("e", PreferenceFunction.Linear(2, 4)).With("f", PreferenceFunction.Gaussian(5)),
        ];

        Assert.All(methods, method => Assert.Equal(method.Parameters, MethodCatalog.Find(method.Name, method.Parameters)!.Parameters));
    }

    [Fact]
    public void A_preference_shape_that_is_none_is_refused() => Assert.Equal(
        "The preference shape 7 of 'a' is none of 1 to 6.",
        Assert.Throws<ArgumentException>(() => MethodCatalog.Find("promethee-2", new Dictionary<string, double> { ["a.shape"] = 7 })).Message);
}
