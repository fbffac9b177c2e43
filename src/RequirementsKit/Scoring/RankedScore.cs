namespace RequirementsKit.Scoring;

/// <summary>A score as it counted in a stored ranking.</summary>
/// <param name="Stakeholder">Who gave it.</param>
/// <param name="Requirement">The requirement.</param>
/// <param name="Criterion">The criterion's key.</param>
/// <param name="Value">The score.</param>
/// <param name="Weight">How much the word counted.</param>
public sealed record RankedScore(StakeholderId Stakeholder, RequirementId Requirement, string Criterion, double Value, double Weight);
