namespace RequirementsKit.Approvals;

/// <summary>How a stage stands.</summary>
/// <param name="Stage">The stage's name.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="AwaitsDeadline">Whether its due time has come and what the policy says for that case has not been done yet; see <see cref="ApprovalRound.NextDeadline"/>.</param>
public sealed record StageOutcome(string Stage, ApprovalOutcome Outcome, bool AwaitsDeadline);
