namespace RequirementsKit.Plans;

/// <summary>A requirement planned into a release.</summary>
/// <param name="Requirement">The requirement.</param>
/// <param name="Effort">Its effort, in the unit of the plan; 0 or more.</param>
/// <param name="Release">The name of the release; null when none has room.</param>
public sealed record Assignment(RequirementId Requirement, decimal Effort, string? Release);
