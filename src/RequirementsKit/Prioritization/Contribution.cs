namespace RequirementsKit.Prioritization;

/// <summary>What one criterion gives to the score of one item.</summary>
/// <param name="Criterion">The criterion with its name, direction and scale.</param>
/// <param name="Value">The raw value, or what stands in for a missing one; null when the criterion was left out for want of a score.</param>
/// <param name="Normalized">The value after normalization.</param>
/// <param name="Weight">The weight as it was used.</param>
/// <param name="Amount">What it gives. The amounts with the role <see cref="ContributionRole.Added"/> of an additive method sum to the score within 1e-12.</param>
/// <param name="Role">How the amount enters the score.</param>
/// <param name="IsFilled">Whether the value stands in for a missing score.</param>
public sealed record Contribution(Criterion Criterion, double? Value, double Normalized, double Weight, double Amount, ContributionRole Role, bool IsFilled = false);
