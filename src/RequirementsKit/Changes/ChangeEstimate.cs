namespace RequirementsKit.Changes;

/// <summary>What an operation adds to cost and time; negative where it saves. Sums are exact.</summary>
/// <param name="Cost">The cost, in the currency of the project.</param>
/// <param name="Days">The working days.</param>
public sealed record ChangeEstimate(decimal Cost, decimal Days)
{
    /// <summary>Gets the estimate of nothing.</summary>
    public static ChangeEstimate None { get; } = new(0, 0);

    /// <summary>The sum of two estimates.</summary>
    /// <param name="other">The other.</param>
    /// <returns>The sum.</returns>
    public ChangeEstimate Plus(ChangeEstimate? other) => other is null ? this : new(Cost + other.Cost, Days + other.Days);

    /// <summary>The estimate of taking it back.</summary>
    /// <returns>The opposite.</returns>
    public ChangeEstimate Negated() => new(-Cost, -Days);
}
