using System.Collections.Frozen;

namespace RequirementsKit.Prioritization.Methods;

/// <summary>One node of a hierarchy: comparisons of what lies below it, and the nodes of those that are split further. Immutable.</summary>
/// <remarks>Source: T. L. Saaty, The Analytic Hierarchy Process (1980), distributive mode.</remarks>
public sealed class AhpNode
{
    private readonly FrozenDictionary<string, AhpNode> _below;

    private AhpNode(PairwiseComparisons comparisons, FrozenDictionary<string, AhpNode> below) => (Comparisons, _below) = (comparisons, below);

    /// <summary>Gets the comparisons of what lies below.</summary>
    public PairwiseComparisons Comparisons { get; }

    /// <summary>Gets the nodes of the items that are split further, by the key of the item.</summary>
    public IReadOnlyDictionary<string, AhpNode> Below => _below;

    /// <summary>Makes a node of which nothing is split further.</summary>
    /// <param name="comparisons">The comparisons.</param>
    /// <returns>The node.</returns>
    public static AhpNode Of(PairwiseComparisons comparisons)
    {
        ArgumentNullException.ThrowIfNull(comparisons);
        return new(comparisons, FrozenDictionary<string, AhpNode>.Empty);
    }

    /// <summary>Makes a copy in which an item is split further.</summary>
    /// <param name="item">The item.</param>
    /// <param name="node">What lies below it.</param>
    /// <returns>The copy.</returns>
    /// <exception cref="ArgumentException">The node does not compare the item.</exception>
    public AhpNode Split(string item, AhpNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return Comparisons.Keys.Contains(item)
            ? new(Comparisons, _below.Append(KeyValuePair.Create(item, node)).GroupBy(pair => pair.Key).ToFrozenDictionary(group => group.Key, group => group.Last().Value, StringComparer.Ordinal))
            : throw new ArgumentException($"'{item}' is none of the items of this node: {string.Join(", ", Comparisons.Keys)}.", nameof(item));
    }

    /// <summary>Finds the priorities of the items at the bottom, each weighted by the way down to it.</summary>
    /// <param name="derivation">How each node derives its own; <see cref="AhpDerivation.Eigenvector"/> by default.</param>
    /// <returns>The priority of each item at the bottom; one that stands below several nodes gets the sum. They sum to 1.</returns>
    /// <exception cref="PrioritizationException">The comparisons of a node do not allow it, as for <see cref="PairwiseComparisons.Derive"/>.</exception>
    public IReadOnlyDictionary<string, double> Priorities(AhpDerivation derivation = AhpDerivation.Eigenvector)
    {
        var own = Comparisons.Derive(derivation).Weights;
        var result = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var key in Comparisons.Keys)
        {
            var parts = _below.TryGetValue(key, out var node) ? node.Priorities(derivation) : new Dictionary<string, double> { [key] = 1 };
            foreach (var (leaf, share) in parts)
            {
                result[leaf] = result.GetValueOrDefault(leaf) + (own[key] * share);
            }
        }

        return result;
    }
}
