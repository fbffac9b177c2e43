using NodaTime;

namespace RequirementsKit.FollowUps.Internal;

/// <summary>
/// Spreads follow-ups over the days on which each may be, so that the days of an owner are as even as they can be: the sum of the squares of the daily
/// figures is the least. Harvey, Ladner, Lovász and Tamir 2006, "Semi-matchings for bipartite graphs and load balancing", algorithm ASM1:
/// each next one goes to the least loaded day that a chain of moves can free.
/// </summary>
internal static class LoadBalance
{
    /// <summary>The day of each; the days of one are in the order in which they are welcome.</summary>
    public static IReadOnlyDictionary<FollowUpId, LocalDate> Spread(IReadOnlyDictionary<FollowUpId, IReadOnlyList<LocalDate>> welcome, IReadOnlyDictionary<LocalDate, int> taken, int seed)
    {
        var load = new Dictionary<LocalDate, int>(taken);
        Dictionary<FollowUpId, LocalDate> placed = [];
        foreach (var (followUp, days) in welcome.Where(w => w.Value.Count > 0).OrderBy(w => Fingerprint.OfText([$"{seed}", w.Key.ToString()]).ToString(), StringComparer.Ordinal))
        {
            Place(followUp, days, welcome, load, placed);
        }

        return placed;
    }

    private static void Place(
        FollowUpId followUp, IReadOnlyList<LocalDate> days, IReadOnlyDictionary<FollowUpId, IReadOnlyList<LocalDate>> welcome, Dictionary<LocalDate, int> load, Dictionary<FollowUpId, LocalDate> placed)
    {
        // How a day is reached: which follow-up would come to it, and from which day.
        Dictionary<LocalDate, (FollowUpId Mover, LocalDate? From)> reached = [];
        Queue<LocalDate> open = [];
        void Reach(FollowUpId mover, LocalDate? from, IEnumerable<LocalDate> to)
        {
            foreach (var day in to.Where(d => reached.TryAdd(d, (mover, from))))
            {
                open.Enqueue(day);
            }
        }

        Reach(followUp, null, days);
        List<LocalDate> order = [];
        while (open.TryDequeue(out var day))
        {
            order.Add(day);
            foreach (var other in placed.Where(p => p.Value == day).Select(p => p.Key).Order())
            {
                Reach(other, day, welcome[other]);
            }
        }

        // The first of the least loaded ones, so that the fewest are moved.
        var free = order.MinBy(d => load.GetValueOrDefault(d));
        load[free] = load.GetValueOrDefault(free) + 1;
        for (LocalDate? day = free; day is { } here; day = reached[here].From)
        {
            placed[reached[here].Mover] = here;
        }
    }
}
