using RequirementsKit.Prioritization.Methods;

namespace RequirementsKit.Prioritization.Internal;

/// <summary>The methods of the kit by the name and the parameters that a model writes.</summary>
internal static class MethodCatalog
{
    private const string MoscowPrefix = "moscow+";

    /// <summary>Makes a method; null when the kit has none of that name.</summary>
    public static PrioritizationMethod? Find(string name, IReadOnlyDictionary<string, double> parameters) => name switch
    {
        "weighted-sum" => WeightedSum.Instance,
        "value-cost-ratio" => parameters.TryGetValue("smallestCost", out var smallest) ? ValueCostRatio.WithSmallestCost(smallest) : IsFreeFirst(parameters) ? ValueCostRatio.FreeFirst : ValueCostRatio.Instance,
        "weighted-product" => WeightedProduct.Instance,
        "wiegers" => parameters.TryGetValue("smallestDenominator", out var smallest) ? Wiegers.WithSmallestDenominator(smallest) : IsFreeFirst(parameters) ? Wiegers.FreeFirst : Wiegers.Instance,
        "wsjf" => Wsjf.Instance,
        "rice" => Rice.Instance,
        "ice" => Ice.Product,
        "ice-mean" => Ice.Mean,
        "cost-value-bands" => CostValueBands.Instance,
        "topsis" => Topsis.Instance,
        "vikor" => parameters.TryGetValue("groupWeight", out var weight) ? Vikor.WithGroupWeight(weight) : Vikor.Instance,
        "promethee-2" => Promethee(parameters),
        "moscow" => Moscow.Alone,
        _ when name.StartsWith(MoscowPrefix, StringComparison.Ordinal) => Find(name[MoscowPrefix.Length..], parameters) is { } inner ? Moscow.Then(inner) : null,
        _ => null,
    };

    private static bool IsFreeFirst(IReadOnlyDictionary<string, double> parameters) => parameters.ContainsKey("freeFirst");

    private static Promethee Promethee(IReadOnlyDictionary<string, double> parameters)
    {
        const string Shape = ".shape";
        return parameters.Keys.Where(key => key.EndsWith(Shape, StringComparison.Ordinal)).Select(key => key[..^Shape.Length])
            .Aggregate(Methods.Promethee.Instance, (method, criterion) =>
            {
                var (q, p) = (parameters.GetValueOrDefault(criterion + ".indifference"), parameters.GetValueOrDefault(criterion + ".preference"));
                return method.With(criterion, (PreferenceShape)(int)parameters[criterion + Shape] switch
                {
                    PreferenceShape.Usual => PreferenceFunction.Usual,
                    PreferenceShape.UShape => PreferenceFunction.UShape(q),
                    PreferenceShape.VShape => PreferenceFunction.VShape(p),
                    PreferenceShape.Level => PreferenceFunction.Level(q, p),
                    PreferenceShape.Linear => PreferenceFunction.Linear(q, p),
                    PreferenceShape.Gaussian => PreferenceFunction.Gaussian(p),
                    var other => throw new ArgumentException($"The preference shape {(int)other} of '{criterion}' is none of 1 to 6."),
                });
            });
    }
}
