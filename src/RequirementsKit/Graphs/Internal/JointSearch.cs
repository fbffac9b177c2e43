using System.Buffers;

namespace RequirementsKit.Graphs.Internal;

/// <summary>Breadth first from several starts at once: each node at its smallest distance from any of them.</summary>
internal static class JointSearch
{
    /// <summary>What is reached beside the starts, by distance and then in the order of nodes: a counting sort, so O(nodes + links). Each is made of its node, its distance and the node before it.</summary>
    public static T[] Run<TNode, T>(Rows rows, TNode[] nodes, ReadOnlySpan<int> starts, Func<TNode, int, TNode, T> make)
    {
        var room = ArrayPool<int>.Shared.Rent(3 * nodes.Length);
        var distances = room.AsSpan(0, nodes.Length);
        var previous = room.AsSpan(nodes.Length, nodes.Length);
        var order = room.AsSpan(2 * nodes.Length, nodes.Length);
        var levels = BreadthFirst.Run(rows, starts, previous, order);
        distances.Clear();
        for (var distance = 1; distance < levels.Count - 1; distance++)
        {
            foreach (var node in order[levels[distance]..levels[distance + 1]])
            {
                distances[node] = distance;
            }
        }

        var reached = new T[levels[^1] - starts.Length];
        for (var node = 0; node < nodes.Length && reached.Length > 0; node++)
        {
            if (distances[node] > 0)
            {
                reached[levels[distances[node]]++ - starts.Length] = make(nodes[node], distances[node], nodes[previous[node]]);
            }
        }

        ArrayPool<int>.Shared.Return(room);
        return reached;
    }
}
