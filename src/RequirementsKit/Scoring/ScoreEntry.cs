using NodaTime;
using RequirementsKit.Prioritization;

namespace RequirementsKit.Scoring;

/// <summary>A score as the round keeps it, bound to the content that was scored.</summary>
/// <param name="Stakeholder">Who gave it.</param>
/// <param name="Requirement">The requirement.</param>
/// <param name="Criterion">The criterion's key.</param>
/// <param name="Value">The score.</param>
/// <param name="Content">The fingerprint of the content; the score is stale when the requirement has another one.</param>
/// <param name="Comment">In which words; null for none.</param>
/// <param name="At">When.</param>
/// <param name="Confidence">How sure they were; null when they did not say.</param>
public sealed record ScoreEntry(StakeholderId Stakeholder, RequirementId Requirement, string Criterion, double Value, Fingerprint Content, string? Comment, Instant At, Percentage? Confidence = null);
