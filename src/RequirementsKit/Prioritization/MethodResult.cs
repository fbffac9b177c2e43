namespace RequirementsKit.Prioritization;

/// <summary>What a <see cref="PrioritizationMethod"/> found: a score for each item and, where it makes them, tiers.</summary>
public sealed class MethodResult
{
    /// <summary>Makes the result.</summary>
    /// <param name="scores">One finite score for each item, in the order of the input. The array is taken over, not copied.</param>
    /// <param name="tiers">The tier of each item, 1 the first; null when all are in tier 1.</param>
    /// <param name="diagnostics">What the user should know; none by default.</param>
    public MethodResult(double[] scores, IReadOnlyList<int>? tiers = null, IReadOnlyList<PrioritizationProblem>? diagnostics = null)
    {
        ArgumentNullException.ThrowIfNull(scores);
        (Scores, Tiers, Diagnostics) = (scores, tiers is null ? null : [.. tiers], diagnostics is null ? [] : [.. diagnostics]);
    }

    /// <summary>Gets what the user should know.</summary>
    public IReadOnlyList<PrioritizationProblem> Diagnostics { get; }

    internal double[] Scores { get; }

    internal int[]? Tiers { get; }
}
