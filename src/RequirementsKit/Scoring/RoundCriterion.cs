namespace RequirementsKit.Scoring;

/// <summary>A criterion of a scoring round.</summary>
/// <param name="Key">The key, as in the prioritization model.</param>
/// <param name="Min">The smallest score that may be given.</param>
/// <param name="Max">The largest score that may be given.</param>
/// <param name="Rubric">What the steps mean, in words; null for nothing.</param>
public sealed record RoundCriterion(string Key, double Min, double Max, string? Rubric = null);
