namespace RequirementsKit.Prioritization.Groups;

/// <summary>Where a group puts an item.</summary>
/// <param name="Key">The key of the item.</param>
/// <param name="Score">The score by the rule that was used.</param>
/// <param name="Rank">The competition rank: 1, 2, 2, 4.</param>
public sealed record GroupPlace(string Key, double Score, int Rank);
