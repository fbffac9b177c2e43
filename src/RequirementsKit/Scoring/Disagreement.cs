namespace RequirementsKit.Scoring;

/// <summary>How far apart the scorers are.</summary>
/// <param name="Requirement">The requirement.</param>
/// <param name="Criterion">The criterion's key.</param>
/// <param name="Lowest">The lowest score.</param>
/// <param name="Highest">The highest score.</param>
/// <param name="Deviation">The standard deviation over the scorers (of the whole population, unweighted).</param>
public sealed record Disagreement(RequirementId Requirement, string Criterion, double Lowest, double Highest, double Deviation);
