namespace RequirementsKit.Scoring;

/// <summary>A score that was asked for and not given.</summary>
/// <param name="Stakeholder">Who was asked.</param>
/// <param name="Criterion">On which criterion.</param>
/// <param name="Count">For how many requirements it is missing.</param>
public sealed record MissingScore(StakeholderId Stakeholder, string Criterion, int Count);
