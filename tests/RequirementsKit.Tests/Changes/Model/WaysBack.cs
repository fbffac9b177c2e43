namespace RequirementsKit.Tests.Changes.Model;

/// <summary>From how many states of a searched graph there is a way to one of some ends.</summary>
internal static class WaysBack
{
    public static int Count(IEnumerable<(int From, int To)> edges, IEnumerable<int> ends)
    {
        var back = edges.ToLookup(e => e.To, e => e.From);
        var reached = ends.ToHashSet();
        var next = new Queue<int>(reached);
        while (next.TryDequeue(out var state))
        {
            foreach (var from in back[state].Where(reached.Add))
            {
                next.Enqueue(from);
            }
        }

        return reached.Count;
    }
}
