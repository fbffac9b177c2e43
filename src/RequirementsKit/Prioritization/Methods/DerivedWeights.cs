using System.Collections.Frozen;

namespace RequirementsKit.Prioritization.Methods;

/// <summary>Weights that were computed, and what the user should know about them.</summary>
public sealed class DerivedWeights
{
    internal DerivedWeights(IEnumerable<KeyValuePair<string, double>> weights, IReadOnlyList<PrioritizationProblem> diagnostics) =>
        (Weights, Diagnostics) = (weights.ToFrozenDictionary(StringComparer.Ordinal), diagnostics);

    /// <summary>Gets the weight of each criterion, ready for <see cref="PrioritizationModel.WithWeights"/>.</summary>
    /// <value>Zero or more; they sum to 1.</value>
    public IReadOnlyDictionary<string, double> Weights { get; }

    /// <summary>Gets what the user should know: columns that tell nothing apart.</summary>
    public IReadOnlyList<PrioritizationProblem> Diagnostics { get; }
}
