namespace RequirementsKit.Testing;

/// <summary>The outcome of all cases for one store.</summary>
public sealed class ConformanceReport
{
    internal ConformanceReport(IEnumerable<ConformanceResult> results) => Results = [.. results];

    /// <summary>Gets the outcomes, in the order of the cases.</summary>
    public IReadOnlyList<ConformanceResult> Results { get; }

    /// <summary>Gets whether no case failed.</summary>
    public bool IsConformant => Results.All(r => r.Outcome != ConformanceOutcome.Failed);

    /// <summary>Writes one line for each case.</summary>
    /// <returns>The text, lines ending in LF.</returns>
    public override string ToString() =>
        string.Concat(Results.Select(r => $"{r.Outcome,-7} {r.Case.Id}: {r.Case.Title}{(r.Reason is null ? "" : $" -- {r.Reason}")}\n"));
}
