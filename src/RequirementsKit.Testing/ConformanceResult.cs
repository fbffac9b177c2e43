namespace RequirementsKit.Testing;

/// <summary>The outcome of one case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Reason">What was wrong, or why it was skipped; null when it passed.</param>
public sealed record ConformanceResult(ConformanceCase Case, ConformanceOutcome Outcome, string? Reason);
