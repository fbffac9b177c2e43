namespace RequirementsKit.Graphs.Internal;

/// <summary>Breadth-first search from one start or several at once.</summary>
internal static class BreadthFirst
{
    /// <summary>What stands before a node that was not reached.</summary>
    public const int Unseen = -1;

    /// <summary>Visits what the starts reach, once each. O(nodes + links).</summary>
    /// <param name="rows">The links.</param>
    /// <param name="starts">The starts, each once.</param>
    /// <param name="previous">Room for all nodes: afterwards the node before each on a shortest path, a start itself, or <see cref="Unseen"/>.</param>
    /// <param name="order">Room for all nodes: afterwards what was reached, the starts first.</param>
    /// <returns>Where each distance begins in the order, and at last where the order ends.</returns>
    public static List<int> Run(Rows rows, ReadOnlySpan<int> starts, Span<int> previous, Span<int> order)
    {
        previous.Fill(Unseen);
        starts.CopyTo(order);
        foreach (var start in starts)
        {
            previous[start] = start;
        }

        var levels = new List<int> { 0 };
        for (int head = 0, tail = starts.Length, level = tail; head < tail; level = tail)
        {
            levels.Add(level);
            for (; head < level; head++)
            {
                var node = order[head];
                foreach (var neighbour in rows.Of(node))
                {
                    if (previous[neighbour] < 0)
                    {
                        previous[neighbour] = node;
                        order[tail++] = neighbour;
                    }
                }
            }
        }

        return levels;
    }
}
