namespace RequirementsKit.Prioritization.Sensitivity;

/// <summary>How often one item reaches each rank when the weights are drawn at random.</summary>
/// <param name="Key">The key of the item.</param>
/// <param name="Shares">The share of draws for each rank, rank 1 first; they sum to 1.</param>
/// <param name="CentralWeights">The mean of the weights that put it first, by criterion; null when none did.</param>
/// <param name="WinsWithCentralWeights">Whether it is first with its central weights: SMAA's confidence factor for scores that are certain, which is 1 or 0.</param>
public sealed record RankAcceptability(string Key, IReadOnlyList<double> Shares, IReadOnlyDictionary<string, double>? CentralWeights, bool WinsWithCentralWeights);
