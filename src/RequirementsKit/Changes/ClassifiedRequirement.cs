namespace RequirementsKit.Changes;

/// <summary>A requirement that a proposal names, with what it was classified as when the impact was computed.</summary>
/// <param name="Requirement">The requirement.</param>
/// <param name="Classifications">Its tags; at least one.</param>
public sealed record ClassifiedRequirement(RequirementId Requirement, IReadOnlyList<string> Classifications);
