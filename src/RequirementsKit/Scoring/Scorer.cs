namespace RequirementsKit.Scoring;

/// <summary>Who scores what.</summary>
/// <param name="Stakeholder">Who.</param>
/// <param name="Criteria">The keys of the criteria they score.</param>
public sealed record Scorer(StakeholderId Stakeholder, IReadOnlyList<string> Criteria);
