namespace RequirementsKit.Scoring;

/// <summary>What a requirement was ranked by.</summary>
/// <param name="Requirement">The requirement.</param>
/// <param name="Values">Its scores in the order of the model's criteria; null where there was none.</param>
public sealed record RankedInput(RequirementId Requirement, IReadOnlyList<double?> Values);
