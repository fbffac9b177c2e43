using NodaTime;

namespace RequirementsKit.Changes;

/// <summary>What came of an applied change: the outcome, and actual against estimated.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Estimated">The estimate it was decided on.</param>
/// <param name="Actual">What it took.</param>
/// <param name="By">Who looked.</param>
/// <param name="At">When.</param>
public sealed record ImplementationReview(string Outcome, ChangeEstimate Estimated, ChangeEstimate Actual, Actor By, Instant At);
