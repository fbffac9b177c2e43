using NodaTime;

namespace RequirementsKit.Requirements;

/// <summary>That something was said of a requirement, and of which revision it was said.</summary>
/// <param name="Status">What was said: validated, approved, implemented, verified, accepted.</param>
/// <param name="Revision">Of which revision.</param>
/// <param name="By">Who said it.</param>
/// <param name="At">When.</param>
public sealed record RevisionMark(RequirementStatus Status, int Revision, Actor By, Instant At);
