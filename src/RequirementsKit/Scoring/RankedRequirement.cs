namespace RequirementsKit.Scoring;

/// <summary>A requirement in a stored ranking.</summary>
/// <param name="Requirement">The requirement.</param>
/// <param name="Rank">Its rank, from 1; equal scores share one.</param>
/// <param name="Score">Its score.</param>
/// <param name="Content">The fingerprint of the content that was ranked.</param>
public sealed record RankedRequirement(RequirementId Requirement, int Rank, double Score, Fingerprint Content);
