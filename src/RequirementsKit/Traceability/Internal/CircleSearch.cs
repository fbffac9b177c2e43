namespace RequirementsKit.Traceability.Internal;

/// <summary>Finds the links that lead from the target of a new link back to its source.</summary>
internal static class CircleSearch
{
    /// <summary>A shortest way back; empty when there is none. O(links).</summary>
    public static IReadOnlyList<TraceLink> PathBack(TraceLink link, IEnumerable<TraceLink> present)
    {
        if (link.Source is not { } source || link.Target is not { } target)
        {
            return [];
        }

        var onward = present.Where(l => l is { Source: not null, Target: not null }).ToLookup(l => l.Source!.Value);
        var came = new Dictionary<RequirementId, TraceLink?> { [target] = null };
        var open = new Queue<RequirementId>([target]);
        while (open.TryDequeue(out var at) && at != source)
        {
            foreach (var next in onward[at].Where(l => came.TryAdd(l.Target!.Value, l)))
            {
                open.Enqueue(next.Target!.Value);
            }
        }

        var way = new List<TraceLink>();
        for (var step = came.GetValueOrDefault(source); step is not null; step = came[step.Source!.Value])
        {
            way.Add(step);
        }

        way.Reverse();
        return way;
    }
}
