using RequirementsKit.Prioritization.Internal;

namespace RequirementsKit.Prioritization.Planning;

/// <summary>Fills releases by rank under capacity: the best item first, each into the earliest release that has room and comes not before what it needs.</summary>
/// <remarks>
/// Greedy and deterministic: it explains itself and never drops a better item for a worse one, but a search may find a plan of more value. O((n + d) log n + n r) for n items, d dependencies and
/// r releases. Source of the list-scheduling rule: R. L. Graham, Bounds on multiprocessing timing anomalies, SIAM J. on Applied Mathematics 17 (1969).
/// </remarks>
/// <example><code>
/// var fill = ReleasePlanner.Fill(ranking.Keys, [new("A", 5), new("B", 3, needs: ["A"])], [new("1.0", 5), new("1.1", 5)]);
/// Console.WriteLine(fill.Placements[1].ToText());
/// </code></example>
public static class ReleasePlanner
{
    /// <summary>Fills the releases.</summary>
    /// <param name="order">The keys of the items, the best first, such as <see cref="Ranking.Keys"/>. Items that are not named come last, by their key.</param>
    /// <param name="items">The items.</param>
    /// <param name="releases">The releases, the earliest first.</param>
    /// <param name="precedence">What a dependency does to the order; <see cref="Precedence.Wait"/> by default.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="PrioritizationException">
    /// An item or a release occurs twice, a dependency names no item, or dependencies go in a circle (<c>prioritization.plan-cycle</c>, with the members); all problems are listed.
    /// </exception>
    public static ReleaseFill Fill(IReadOnlyList<string> order, IReadOnlyList<PlanItem> items, IReadOnlyList<ReleaseCapacity> releases, Precedence precedence = Precedence.Wait)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(releases);
        var problems = items.CountBy(item => item.Key).Where(pair => pair.Value > 1).Select(pair => PrioritizationTexts.DuplicateItem(pair.Key))
            .Concat(releases.CountBy(release => release.Name).Where(pair => pair.Value > 1).Select(pair => PrioritizationTexts.DuplicateRelease(pair.Key)))
            .Concat(from item in items from need in item.Needs where items.All(other => other.Key != need) select PrioritizationTexts.UnknownNeed(item.Key, need)).ToList();
        if (problems.Count > 0)
        {
            throw new PrioritizationException(problems);
        }

        var turns = PlanOrder.Of(order, items, precedence);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var left = releases.Select(release => release.Capacity).ToArray();
        return new(releases, [.. turns.Select((item, turn) => Place(item, turn + 1, releases, places, left))]);
    }

    private static Placement Place(PlanItem item, int turn, IReadOnlyList<ReleaseCapacity> releases, Dictionary<string, int> places, double[] left)
    {
        var (first, holder) = (0, (string?)null);
        foreach (var need in item.Needs)
        {
            if (!places.TryGetValue(need, out var place))
            {
                return new(item, null, PlacementReason.PrerequisiteUnplanned, need, turn);
            }

            (first, holder) = place > first ? (place, need) : (first, holder);
        }

        var found = first;
        while (found < left.Length && left[found] < item.Effort)
        {
            found++;
        }

        if (found == left.Length)
        {
            return new(item, null, PlacementReason.NoRoom, holder, turn);
        }

        left[found] -= item.Effort;
        places[item.Key] = found;
        var reason = holder is not null ? PlacementReason.AfterPrerequisite : found > 0 ? PlacementReason.CapacityTaken : PlacementReason.FirstFit;
        return new(item, releases[found].Name, reason, holder, turn);
    }
}
