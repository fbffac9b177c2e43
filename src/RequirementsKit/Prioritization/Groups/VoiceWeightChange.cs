namespace RequirementsKit.Prioritization.Groups;

/// <summary>How much a stakeholder's word counts on a criterion, where that differs between two rankings.</summary>
/// <param name="Name">Who it is.</param>
/// <param name="Criterion">The criterion.</param>
/// <param name="Before">The weight before.</param>
/// <param name="After">The weight after.</param>
public sealed record VoiceWeightChange(string Name, Criterion Criterion, double Before, double After);
