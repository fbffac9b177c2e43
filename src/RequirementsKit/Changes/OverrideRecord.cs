using NodaTime;

namespace RequirementsKit.Changes;

/// <summary>Somebody overrode a rule; it stays visible for good.</summary>
/// <param name="Kind">Which rule.</param>
/// <param name="Role">In which role.</param>
/// <param name="Reason">Why.</param>
/// <param name="Proposal">The fingerprint of the proposal; the override holds for no other.</param>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
public sealed record OverrideRecord(OverrideKind Kind, string Role, string Reason, Fingerprint Proposal, Actor By, Instant At);
