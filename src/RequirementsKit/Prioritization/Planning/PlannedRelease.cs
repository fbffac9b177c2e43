namespace RequirementsKit.Prioritization.Planning;

/// <summary>A release with what was planned into it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Capacity">How much effort fits.</param>
/// <param name="Effort">The effort of its items.</param>
/// <param name="Value">The value of its items.</param>
/// <param name="Items">The keys of its items in the order of their turn.</param>
public sealed record PlannedRelease(string Name, double Capacity, double Effort, double Value, IReadOnlyList<string> Items);
