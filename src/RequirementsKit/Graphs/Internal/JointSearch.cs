using System.Buffers;

namespace RequirementsKit.Graphs.Internal;

/// <summary>Breadth first from several starts at once: each node at its smallest distance from any of them.</summary>
internal static class JointSearch
{
    private const int Unseen = -1;

    /// <summary>What is reached beside the starts, by distance and then in the order of nodes: a counting sort, so O(nodes + links). Each is made of its node, its distance and the node before it.</summary>
    public static T[] Run<TNode, T>(Rows rows, TNode[] nodes, IEnumerable<int> starts, Func<TNode, int, TNode, T> make)
    {
        var room = ArrayPool<int>.Shared.Rent(3 * nodes.Length);
        var distances = room.AsSpan(0, nodes.Length);
        var previous = room.AsSpan(nodes.Length, nodes.Length);
        var order = room.AsSpan(2 * nodes.Length, nodes.Length);
        distances.Fill(Unseen);
        var tail = 0;
        foreach (var start in starts)
        {
            distances[start] = 0;
            order[tail++] = start;
        }

        // Where each distance begins among what was reached.
        var levels = new List<int>();
        var beside = tail;
        for (int head = 0, end = tail; head < end; end = tail)
        {
            levels.Add(end - beside);
            for (; head < end; head++)
            {
                foreach (var neighbour in rows.Of(order[head]))
                {
                    if (distances[neighbour] == Unseen)
                    {
                        (distances[neighbour], previous[neighbour]) = (levels.Count, order[head]);
                        order[tail++] = neighbour;
                    }
                }
            }
        }

        var reached = new T[tail - beside];
        for (var node = 0; node < nodes.Length && reached.Length > 0; node++)
        {
            if (distances[node] > 0)
            {
                reached[levels[distances[node] - 1]++] = make(nodes[node], distances[node], nodes[previous[node]]);
            }
        }

        ArrayPool<int>.Shared.Return(room);
        return reached;
    }
}
