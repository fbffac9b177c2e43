namespace RequirementsKit.Prioritization.Groups;

/// <summary>How far a group is apart about one item.</summary>
/// <param name="Key">The key of the item.</param>
/// <param name="BestRank">The best rank that anybody gives it.</param>
/// <param name="WorstRank">The worst rank that anybody gives it.</param>
/// <param name="RankDeviation">The standard deviation of its ranks over all voices, unweighted.</param>
/// <param name="Variation">The coefficient of variation of its scores: population standard deviation ÷ mean; null when the mean is 0.</param>
public sealed record ItemDisagreement(string Key, double BestRank, double WorstRank, double RankDeviation, double? Variation);
