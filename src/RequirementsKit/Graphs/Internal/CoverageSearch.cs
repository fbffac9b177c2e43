namespace RequirementsKit.Graphs.Internal;

/// <summary>Deep coverage as a least fixed point: what needs nothing is covered, and a node that becomes covered covers those that need its kind.</summary>
internal sealed class CoverageSearch<TKind>(Rows toCovered, TKind[] kinds, TKind[][] needed)
{
    /// <summary>The kinds that each node still lacks in the end, in the order it needs them.</summary>
    public List<TKind>[] Run()
    {
        var missing = Array.ConvertAll(needed, n => new List<TKind>(n));
        var covered = new Queue<int>(Enumerable.Range(0, kinds.Length).Where(i => missing[i].Count == 0));
        while (covered.TryDequeue(out var node))
        {
            foreach (var above in toCovered.Of(node))
            {
                if (missing[above].Remove(kinds[node]) && missing[above].Count == 0)
                {
                    covered.Enqueue(above);
                }
            }
        }

        return missing;
    }
}
