using System.Collections;

namespace RequirementsKit.Graphs;

/// <summary>Everything that a search reached from one node, the nearest first, with a shortest path to each. Immutable; it keeps the graph alive.</summary>
/// <typeparam name="TNode">The nodes.</typeparam>
public sealed class Closure<TNode> : IReadOnlyList<Reached<TNode>>
    where TNode : notnull
{
    private readonly LinkGraph<TNode> _graph;
    private readonly int[] _order;
    private readonly int[] _previous;
    private readonly int[] _levels;

    // The order begins with the start; previous is -1 for what was not reached; levels[d] is where distance d begins in the order, and the last one where it ends.
    internal Closure(LinkGraph<TNode> graph, int[] order, int[] previous, int[] levels) => (_graph, _order, _previous, _levels) = (graph, order, previous, levels);

    /// <summary>Gets the node that the search began at.</summary>
    public TNode From => _graph.Nodes[_order[0]];

    /// <summary>Gets the number of nodes that were reached; the start is not among them.</summary>
    public int Count => _levels[^1] - 1;

    /// <summary>Gets the greatest distance; 0 when nothing was reached.</summary>
    public int Depth => _levels.Length - 2;

    /// <summary>Gets a node by its place: by distance, then in the order of links. O(log distance).</summary>
    /// <param name="index">The place from 0.</param>
    public Reached<TNode> this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            var found = Array.BinarySearch(_levels, index + 1);
            return At(index + 1, found >= 0 ? found : ~found - 1);
        }
    }

    /// <summary>Whether a node was reached.</summary>
    /// <param name="node">The node.</param>
    /// <returns>True when it was; false for the start. O(1).</returns>
    /// <exception cref="ArgumentException"><paramref name="node"/> is no node of the graph.</exception>
    public bool Contains(TNode node) => _graph.IndexOf(node, nameof(node)) is var index && index != _order[0] && _previous[index] >= 0;

    /// <summary>One shortest path from the start to a node.</summary>
    /// <param name="to">The node.</param>
    /// <returns>The nodes from start to end, both included; only the start when both are the same; empty when it was not reached. O(length).</returns>
    /// <exception cref="ArgumentException"><paramref name="to"/> is no node of the graph.</exception>
    public IReadOnlyList<TNode> PathTo(TNode to)
    {
        var index = _graph.IndexOf(to, nameof(to));
        if (_previous[index] < 0)
        {
            return [];
        }

        var path = new List<TNode> { to };
        while (index != _order[0])
        {
            index = _previous[index];
            path.Add(_graph.Nodes[index]);
        }

        path.Reverse();
        return path;
    }

    /// <summary>Goes through the nodes, the nearest first.</summary>
    /// <returns>The enumerator.</returns>
    public IEnumerator<Reached<TNode>> GetEnumerator()
    {
        for (var distance = 1; distance <= Depth; distance++)
        {
            for (var place = _levels[distance]; place < _levels[distance + 1]; place++)
            {
                yield return At(place, distance);
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Reached<TNode> At(int place, int distance) => new(_graph.Nodes[_order[place]], distance, _graph.Nodes[_previous[_order[place]]]);
}
