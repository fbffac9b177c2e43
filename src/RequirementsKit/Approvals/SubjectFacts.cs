namespace RequirementsKit.Approvals;

/// <summary>What is known of the thing that is decided on, for stages that apply sometimes and for choosing a policy.</summary>
/// <remarks>Nothing is gained by saying little: what is not known is taken as the worst.</remarks>
public sealed record SubjectFacts
{
    /// <summary>Gets the type, such as the type of a change; null when nobody said.</summary>
    public string? Type { get; init; }

    /// <summary>Gets the risk; null when nobody said.</summary>
    public RiskLevel? Risk { get; init; }

    /// <summary>Gets what it costs more than planned, in the project's currency; negative for a saving, null when nobody said.</summary>
    public decimal? CostDelta { get; init; }

    /// <summary>Gets the classifications of everything it touches, such as <c>safety</c>; null when nobody said.</summary>
    public IReadOnlyList<string>? Classifications { get; init; }
}
