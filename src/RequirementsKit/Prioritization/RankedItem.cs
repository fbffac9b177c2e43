namespace RequirementsKit.Prioritization;

/// <summary>One item of a <see cref="Ranking"/>.</summary>
/// <param name="Key">The key of the item.</param>
/// <param name="Score">The score, not rounded.</param>
/// <param name="Rank">The competition rank: 1, 2, 2, 4.</param>
/// <param name="DenseRank">The dense rank: 1, 2, 2, 3.</param>
/// <param name="Position">The place in the order, from 1, no two alike.</param>
/// <param name="Tier">The tier, 1 the first; 1 for methods without tiers.</param>
/// <param name="IsKnockedOut">Whether a knock-out threshold put it behind all others.</param>
/// <param name="IsPartial">Whether a missing score was filled in or left out.</param>
public sealed record RankedItem(string Key, double Score, int Rank, int DenseRank, int Position, int Tier = 1, bool IsKnockedOut = false, bool IsPartial = false);
