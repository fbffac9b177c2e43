using System.Collections.Frozen;

namespace RequirementsKit.Prioritization.Methods;

/// <summary>What a cumulative vote gave: a share for each item and what the user should know.</summary>
public sealed class CumulativeVote
{
    internal CumulativeVote(IEnumerable<KeyValuePair<string, double>> shares, IReadOnlyList<PrioritizationProblem> diagnostics)
    {
        Shares = shares.ToFrozenDictionary(StringComparer.Ordinal);
        Diagnostics = diagnostics;
    }

    /// <summary>Gets the share of each item.</summary>
    /// <value>From 0 to 1; all of them sum to 1, or are 0 when nobody gave a point.</value>
    public IReadOnlyDictionary<string, double> Shares { get; }

    /// <summary>Gets what the user should know: totals that miss the budget, voters without a point, items that nobody put to the vote.</summary>
    public IReadOnlyList<PrioritizationProblem> Diagnostics { get; }

    /// <summary>Makes a table of one column, so that the vote can be a criterion among others.</summary>
    /// <param name="criterion">The key of the column.</param>
    /// <returns>The table; shares in percent.</returns>
    public ScoreTable ToTable(string criterion)
    {
        var table = ScoreTable.WithCriteria(criterion);
        foreach (var (item, share) in Shares.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            table.Add(item, share * 100);
        }

        return table.Build();
    }
}
