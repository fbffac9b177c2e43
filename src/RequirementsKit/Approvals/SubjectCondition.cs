namespace RequirementsKit.Approvals;

/// <summary>When something concerns a subject. Everything that is named must hold; what is left out does not matter.</summary>
public sealed record SubjectCondition
{
    /// <summary>Gets the types that are meant, one of which must be the subject's; null for any.</summary>
    public IReadOnlyList<string>? Types { get; init; }

    /// <summary>Gets the least risk that is meant, inclusive; null for any.</summary>
    public RiskLevel? MinRisk { get; init; }

    /// <summary>Gets the least additional cost that is meant, inclusive, in the project's currency; null for any.</summary>
    public decimal? MinCostDelta { get; init; }

    /// <summary>Gets the classifications that are meant, one of which must be touched; null for any.</summary>
    public IReadOnlyList<string>? Classifications { get; init; }

    /// <summary>Whether the condition holds. What is not known of the subject is taken to fit, so that silence never asks for less.</summary>
    /// <param name="subject">What is known; null for nothing.</param>
    /// <returns>True when everything that is named holds or is not known.</returns>
    public bool Holds(SubjectFacts? subject) =>
        (Types is null || subject?.Type is not { } type || Types.Contains(type))
        && (MinRisk is null || subject?.Risk is not { } risk || risk >= MinRisk)
        && (MinCostDelta is null || subject?.CostDelta is not { } cost || cost >= MinCostDelta)
        && (Classifications is null || subject?.Classifications is not { } touched || Classifications.Any(touched.Contains));
}
