using NodaTime;

namespace RequirementsKit.Requirements;

/// <summary>Whether a requirement can be built, as somebody judged it; bound to the content it was said of.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Conditions">What must hold; null for nothing.</param>
/// <param name="By">Who judged.</param>
/// <param name="At">When.</param>
/// <param name="Content">The fingerprint of the content; the assessment is stale when the requirement has another one.</param>
public sealed record FeasibilityAssessment(FeasibilityVerdict Verdict, string? Conditions, Actor By, Instant At, Fingerprint Content);
