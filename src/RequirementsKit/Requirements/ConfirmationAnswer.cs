using NodaTime;

namespace RequirementsKit.Requirements;

/// <summary>What a stakeholder said in a confirmation round.</summary>
/// <param name="Stakeholder">Who said it.</param>
/// <param name="Verdict">What.</param>
/// <param name="Comment">In which words; null for none.</param>
/// <param name="RecordedBy">Who recorded it: the stakeholder, or somebody on behalf.</param>
/// <param name="Evidence">The interaction that shows it, where it was recorded on behalf; null else.</param>
/// <param name="At">When.</param>
public sealed record ConfirmationAnswer(StakeholderId Stakeholder, Verdict Verdict, string? Comment, Actor RecordedBy, InteractionId? Evidence, Instant At);
