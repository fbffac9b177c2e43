using RequirementsKit.Requirements;

namespace RequirementsKit.Baselines;

/// <summary>A requirement that says something else than before.</summary>
/// <param name="RequirementId">The requirement.</param>
/// <param name="Before">The revision before.</param>
/// <param name="After">The revision after.</param>
/// <param name="Fields">The fields that differ, word by word.</param>
public sealed record RevisionChange(RequirementId RequirementId, int Before, int After, IReadOnlyList<FieldDifference> Fields);
