namespace RequirementsKit.Prioritization;

/// <summary>The smallest change of one score that takes an item past the next better one, all else staying as it is.</summary>
/// <param name="Criterion">The criterion whose score changes.</param>
/// <param name="From">The present score.</param>
/// <param name="To">The score that is enough: the nearest step of the scale, or the nearest value where it has no steps.</param>
public sealed record PassingMove(Criterion Criterion, double From, double To);
