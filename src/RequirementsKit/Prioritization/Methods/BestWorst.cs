using System.Collections.Frozen;
using RequirementsKit.Prioritization.Internal;

namespace RequirementsKit.Prioritization.Methods;

/// <summary>Best-worst: weights from two lists of comparisons instead of all pairs, by the linear model, which has one solution.</summary>
/// <remarks>
/// Minimizes ξ with |w(best) − a(best, j)·w(j)| ≤ ξ and |w(j) − a(j, worst)·w(worst)| ≤ ξ by an exact pivoting rule. Source: J. Rezaei, Best-worst multi-criteria decision-making
/// method: some properties and a linear model, Omega 64 (2016).
/// </remarks>
public sealed class BestWorst
{
    private const double Least = 1;
    private const double Most = 9;

    private BestWorst(FrozenDictionary<string, double> weights, double consistency) => (Weights, Consistency) = (weights, consistency);

    /// <summary>Gets the weight of each item, ready for <see cref="PrioritizationModel.WithWeights"/>.</summary>
    /// <value>Zero or more; they sum to 1.</value>
    public IReadOnlyDictionary<string, double> Weights { get; }

    /// <summary>Gets ξ, the largest deviation of a comparison from the weights.</summary>
    /// <value>0 for comparisons that agree; the nearer to 0, the better.</value>
    public double Consistency { get; }

    /// <summary>Finds the weights.</summary>
    /// <param name="best">The best item.</param>
    /// <param name="worst">The worst item.</param>
    /// <param name="bestOver">How many times as important the best item is as each other, from 1 to 9.</param>
    /// <param name="overWorst">How many times as important each item is as the worst, from 1 to 9.</param>
    /// <returns>The weights.</returns>
    /// <exception cref="PrioritizationException">A comparison is missing or not from 1 to 9, or an item occurs in one list only; all problems are listed.</exception>
    /// <exception cref="ArgumentException">The best item and the worst one are the same.</exception>
    public static BestWorst Weigh(string best, string worst, IReadOnlyDictionary<string, double> bestOver, IReadOnlyDictionary<string, double> overWorst)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(best);
        ArgumentException.ThrowIfNullOrWhiteSpace(worst);
        ArgumentNullException.ThrowIfNull(bestOver);
        ArgumentNullException.ThrowIfNull(overWorst);
        if (best == worst)
        {
            throw new ArgumentException($"'{best}' cannot be both the best and the worst item.", nameof(worst));
        }

        string[] keys = [.. bestOver.Keys.Concat(overWorst.Keys).Append(best).Append(worst).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Refuse(keys, best, worst, bestOver, overWorst);
        var program = new LinearProgram(keys.Length + 1);
        var (b, w) = (Array.IndexOf(keys, best), Array.IndexOf(keys, worst));
        for (var j = 0; j < keys.Length; j++)
        {
            if (j != b)
            {
                program.Bound(b, j, bestOver[keys[j]]);
            }

            if (j != w && j != b)
            {
                program.Bound(j, w, overWorst[keys[j]]);
            }
        }

        var solution = program.Solve();
        return new(keys.Select((key, j) => KeyValuePair.Create(key, solution[j])).ToFrozenDictionary(StringComparer.Ordinal), solution[^1]);
    }

    private static void Refuse(string[] keys, string best, string worst, IReadOnlyDictionary<string, double> bestOver, IReadOnlyDictionary<string, double> overWorst)
    {
        var problems = keys.Where(key => key != best && !IsComparison(bestOver, key)).Select(key => PrioritizationTexts.BadBestWorst(best, key, Find(bestOver, key)))
            .Concat(keys.Where(key => key != worst && key != best && !IsComparison(overWorst, key)).Select(key => PrioritizationTexts.BadBestWorst(key, worst, Find(overWorst, key)))).ToList();
        if (problems.Count > 0)
        {
            throw new PrioritizationException(problems);
        }
    }

    private static bool IsComparison(IReadOnlyDictionary<string, double> list, string key) => list.TryGetValue(key, out var times) && times is >= Least and <= Most;

    private static double? Find(IReadOnlyDictionary<string, double> list, string key) => list.TryGetValue(key, out var times) ? times : null;
}
