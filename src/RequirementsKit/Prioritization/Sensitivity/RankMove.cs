namespace RequirementsKit.Prioritization.Sensitivity;

/// <summary>What became of one item between two rankings, and why.</summary>
/// <param name="Key">The key of the item.</param>
/// <param name="Before">The rank before; null when it is new.</param>
/// <param name="After">The rank after; null when it is gone.</param>
/// <param name="Scores">Which of its own scores changed; empty when only the model or other items did.</param>
/// <param name="IsReworded">Whether the item says something else now; only stored rankings know that.</param>
public sealed record RankMove(string Key, int? Before, int? After, IReadOnlyList<ScoreChange> Scores, bool IsReworded = false);
