using RequirementsKit.Prioritization;

namespace RequirementsKit.Scoring;

/// <summary>A score that a stakeholder gives.</summary>
/// <param name="Requirement">The requirement.</param>
/// <param name="Criterion">The criterion's key.</param>
/// <param name="Value">The score.</param>
/// <param name="Comment">In which words; null for none.</param>
/// <param name="Confidence">How sure they are; null when they did not say.</param>
public sealed record GivenScore(RequirementId Requirement, string Criterion, double Value, string? Comment = null, Percentage? Confidence = null);
