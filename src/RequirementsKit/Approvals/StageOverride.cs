using NodaTime;

namespace RequirementsKit.Approvals;

/// <summary>A stage that somebody let through without the approvals it asks for. It never looks like an approval.</summary>
/// <param name="Stage">The stage's name.</param>
/// <param name="Content">The fingerprint of the content it was said of; of other content it means nothing.</param>
/// <param name="By">Who.</param>
/// <param name="Role">In which role; null when the policy names none.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When.</param>
public sealed record StageOverride(string Stage, Fingerprint Content, Actor By, string? Role, string Reason, Instant At);
