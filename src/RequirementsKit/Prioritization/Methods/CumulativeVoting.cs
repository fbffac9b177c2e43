using RequirementsKit.Prioritization.Internal;

namespace RequirementsKit.Prioritization.Methods;

/// <summary>Cumulative voting, the hundred-dollar test: each voter spreads a budget over the items, and an item gets v ÷ Σv of each voter, weighted.</summary>
/// <remarks>
/// A voter who misses the budget is scaled to it and named in a diagnostic; one who gives no point counts for nothing.
/// Sources: D. Leffingwell and D. Widrig, Managing Software Requirements (2003); P. Berander and P. Jönsson, Hierarchical cumulative voting, Int. J. Software Engineering and Knowledge Engineering 16 (2006).
/// </remarks>
public static class CumulativeVoting
{
    /// <summary>The budget of each voter unless another one is given: 100.</summary>
    public const double DefaultBudget = 100;

    private const double BudgetTolerance = 1e-9;

    /// <summary>Counts the votes.</summary>
    /// <param name="items">The items that were put to the vote.</param>
    /// <param name="ballots">The ballots.</param>
    /// <param name="budget">What each voter could spread, above 0; <see cref="DefaultBudget"/> by default.</param>
    /// <returns>The shares. O(items × ballots).</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="budget"/> is not a finite number above 0.</exception>
    /// <exception cref="PrioritizationException">An item occurs twice, or a ballot names an item that was not put to the vote; all are listed.</exception>
    public static CumulativeVote Tally(IEnumerable<string> items, IEnumerable<Ballot> ballots, double budget = DefaultBudget)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(ballots);
        if (!double.IsFinite(budget) || budget <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(budget), budget, "The budget is a finite number above 0.");
        }

        string[] keys = [.. items];
        Ballot[] given = [.. ballots];
        Refuse(keys, given);
        var diagnostics = given.Where(ballot => Math.Abs(Total(ballot) - budget) > budget * BudgetTolerance)
            .Select(ballot => PrioritizationTexts.MissedBudget(ballot.Voter, Total(ballot), budget)).ToList();
        Ballot[] counting = [.. given.Where(ballot => Total(ballot) > 0 && ballot.Weight > 0)];
        var weights = counting.Sum(ballot => ballot.Weight);
        var shares = keys.Select(key => KeyValuePair.Create(key, counting.Sum(ballot => ballot.Weight / weights * (ballot.Points.GetValueOrDefault(key) / Total(ballot)))));
        return new(shares, diagnostics);
    }

    /// <summary>Counts a vote in two levels: first over groups, then over the items of each group.</summary>
    /// <param name="groups">The vote over the groups.</param>
    /// <param name="members">The vote inside each group, by the item that stands for the group in <paramref name="groups"/>.</param>
    /// <param name="compensate">
    /// Whether a group's share is multiplied by the number of its items, so that an item does not lose by standing in a large group; false by default.
    /// </param>
    /// <returns>The shares of the items of all groups.</returns>
    /// <exception cref="PrioritizationException">A group has no vote inside it, or there is a vote inside something that is no group, or an item stands in two groups.</exception>
    public static CumulativeVote Combine(CumulativeVote groups, IReadOnlyDictionary<string, CumulativeVote> members, bool compensate = false)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(members);
        var problems = groups.Shares.Keys.Except(members.Keys).Concat(members.Keys.Except(groups.Shares.Keys)).Order(StringComparer.Ordinal).Select(PrioritizationTexts.NoGroup)
            .Concat(members.Values.SelectMany(vote => vote.Shares.Keys).CountBy(key => key).Where(pair => pair.Value > 1).Select(pair => PrioritizationTexts.DuplicateItem(pair.Key))).ToList();
        if (problems.Count > 0)
        {
            throw new PrioritizationException(problems);
        }

        var raw = (from member in members.OrderBy(pair => pair.Key, StringComparer.Ordinal)
                   let factor = groups.Shares[member.Key] * (compensate ? member.Value.Shares.Count : 1)
                   from item in member.Value.Shares.OrderBy(pair => pair.Key, StringComparer.Ordinal)
                   select KeyValuePair.Create(item.Key, factor * item.Value)).ToList();
        var total = raw.Sum(pair => pair.Value);
        return new(
            raw.Select(pair => KeyValuePair.Create(pair.Key, total == 0 ? 0 : pair.Value / total)),
            [.. groups.Diagnostics, .. members.OrderBy(pair => pair.Key, StringComparer.Ordinal).SelectMany(pair => pair.Value.Diagnostics)]);
    }

    private static void Refuse(string[] keys, Ballot[] ballots)
    {
        var known = keys.ToHashSet(StringComparer.Ordinal);
        List<PrioritizationProblem> problems =
        [
            .. keys.CountBy(key => key).Where(pair => pair.Value > 1).Select(pair => PrioritizationTexts.DuplicateItem(pair.Key)),
            .. from ballot in ballots
               from item in ballot.Points.Keys.Order(StringComparer.Ordinal)
               where !known.Contains(item)
               select PrioritizationTexts.NotPutToVote(ballot.Voter, item),
        ];
        if (problems.Count > 0)
        {
            throw new PrioritizationException(problems);
        }
    }

    private static double Total(Ballot ballot) => ballot.Points.OrderBy(pair => pair.Key, StringComparer.Ordinal).Sum(pair => pair.Value);
}
