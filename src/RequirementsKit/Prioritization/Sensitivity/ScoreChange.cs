namespace RequirementsKit.Prioritization.Sensitivity;

/// <summary>A score or a weight that differs between two rankings.</summary>
/// <param name="Criterion">The criterion as it is after; as it was before when it is gone.</param>
/// <param name="Before">The value before; null when there was none.</param>
/// <param name="After">The value after; null when there is none.</param>
public sealed record ScoreChange(Criterion Criterion, double? Before, double? After);
