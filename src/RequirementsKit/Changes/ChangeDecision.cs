using NodaTime;

namespace RequirementsKit.Changes;

/// <summary>How a change request was decided, and on exactly what.</summary>
/// <param name="IsApproved">Whether it was approved.</param>
/// <param name="Basis">What the decision rests on.</param>
/// <param name="Proposal">The fingerprint of the proposal.</param>
/// <param name="Policy">The fingerprint of the policy.</param>
/// <param name="At">When.</param>
public sealed record ChangeDecision(bool IsApproved, DecisionBasis Basis, Fingerprint Proposal, Fingerprint Policy, Instant At);
