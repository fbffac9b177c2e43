using RequirementsKit.Prioritization.Planning;

namespace RequirementsKit.Prioritization.Internal;

/// <summary>The order in which items are planned: by rank, but never before what they need.</summary>
internal static class PlanOrder
{
    public static IReadOnlyList<PlanItem> Of(IReadOnlyList<string> order, IReadOnlyList<PlanItem> items, Precedence precedence)
    {
        var named = order.Select((key, rank) => (key, rank)).DistinctBy(pair => pair.key, StringComparer.Ordinal).ToDictionary(pair => pair.key, pair => pair.rank, StringComparer.Ordinal);
        PlanItem[] ranked = [.. items.Order(Comparer<PlanItem>.Create((left, right) =>
        {
            var byRank = named.GetValueOrDefault(left.Key, int.MaxValue).CompareTo(named.GetValueOrDefault(right.Key, int.MaxValue));
            return byRank != 0 ? byRank : KeyOrder.Compare(left.Key, right.Key);
        }))];
        var index = ranked.Select((item, i) => (item.Key, i)).ToDictionary(pair => pair.Key, pair => pair.i, StringComparer.Ordinal);
        var sorted = Sort(ranked, index, [.. Enumerable.Range(0, ranked.Length)]);
        if (sorted.Count < ranked.Length)
        {
            throw new PrioritizationException([PrioritizationTexts.PlanCycle(Cycle(ranked, index, sorted))]);
        }

        if (precedence == Precedence.Inherit)
        {
            var rank = Enumerable.Range(0, ranked.Length).ToArray();
            foreach (var i in sorted.AsEnumerable().Reverse())
            {
                foreach (var need in ranked[i].Needs)
                {
                    rank[index[need]] = Math.Min(rank[index[need]], rank[i]);
                }
            }

            sorted = Sort(ranked, index, rank);
        }

        return [.. sorted.Select(i => ranked[i])];
    }

    /// <summary>Takes the best item whose needs are all taken, again and again; what stands in a circle is never taken (A. B. Kahn, Communications of the ACM 5, 1962).</summary>
    private static List<int> Sort(PlanItem[] items, Dictionary<string, int> index, int[] rank)
    {
        var waits = items.Select(item => item.Needs.Count).ToArray();
        var dependants = Enumerable.Range(0, items.Length).SelectMany(i => items[i].Needs.Select(need => (need: index[need], i))).ToLookup(pair => pair.need, pair => pair.i);
        var ready = new PriorityQueue<int, (int Rank, int Index)>();
        foreach (var i in Enumerable.Range(0, items.Length).Where(i => waits[i] == 0))
        {
            ready.Enqueue(i, (rank[i], i));
        }

        var sorted = new List<int>(items.Length);
        while (ready.TryDequeue(out var taken, out _))
        {
            sorted.Add(taken);
            foreach (var dependant in dependants[taken])
            {
                waits[dependant]--;
                if (waits[dependant] == 0)
                {
                    ready.Enqueue(dependant, (rank[dependant], dependant));
                }
            }
        }

        return sorted;
    }

    /// <summary>Walks from an item that was never taken along needs that were never taken, until it comes round.</summary>
    private static List<string> Cycle(PlanItem[] items, Dictionary<string, int> index, List<int> sorted)
    {
        var taken = sorted.Select(i => items[i].Key).ToHashSet(StringComparer.Ordinal);
        var path = new List<string>();
        var next = items.First(item => !taken.Contains(item.Key)).Key;
        while (!path.Contains(next))
        {
            path.Add(next);
            next = items[index[next]].Needs.First(need => !taken.Contains(need));
        }

        return [.. path.SkipWhile(key => key != next)];
    }
}
