namespace RequirementsKit.Prioritization.Groups;

/// <summary>A score of one stakeholder that differs between two rankings.</summary>
/// <param name="Name">Who it is.</param>
/// <param name="Item">The key of the item.</param>
/// <param name="Criterion">The criterion.</param>
/// <param name="Before">The score before; null when there was none.</param>
/// <param name="After">The score after; null when there is none.</param>
/// <param name="Comment">Why, in the stakeholder's words; null when nobody wrote it down.</param>
public sealed record VoiceChange(string Name, string Item, Criterion Criterion, double? Before, double? After, string? Comment = null);
