using NodaTime;

namespace RequirementsKit.Communication;

/// <summary>That a participant took note of a goal.</summary>
/// <param name="Participant">Who.</param>
/// <param name="Content">The fingerprint of the goal as it was then; the acknowledgement is stale when the goal has another one.</param>
/// <param name="At">When.</param>
/// <param name="InOwnWords">How the participant put it; null when not asked.</param>
public sealed record GoalAcknowledgement(StakeholderId Participant, Fingerprint Content, Instant At, string? InOwnWords = null);
