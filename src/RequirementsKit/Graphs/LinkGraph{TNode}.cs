using System.Runtime.InteropServices;
using RequirementsKit.Graphs.Internal;

namespace RequirementsKit.Graphs;

/// <summary>An immutable snapshot of nodes and links, in flat arrays: searches either way, coverage, cycles, orphans. Thread-safe.</summary>
/// <remarks>
/// Compressed sparse rows in both directions: 8 bytes a link and 13 to 19 a node are kept beside the nodes themselves.
/// Nodes keep the order in which they were given, links too, so every answer is deterministic.
/// </remarks>
/// <typeparam name="TNode">The nodes; equal nodes are one node.</typeparam>
/// <example><code>
/// var reached = new LinkGraph&lt;string>(["REQ", "DES"], [("REQ", "DES")]).Reach("REQ", GraphDirection.Forward);
/// </code></example>
public sealed partial class LinkGraph<TNode>
    where TNode : notnull
{
    private readonly NodeIndex<TNode> _index;
    private readonly TNode[] _nodes;
    private readonly Rows _forward;
    private readonly Rows _backward;

    /// <summary>Takes the snapshot. O(nodes + links).</summary>
    /// <param name="nodes">The nodes; repeated ones count once.</param>
    /// <param name="links">The links from source to target; both ends are nodes.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A link ends at something that is no node.</exception>
    public LinkGraph(IEnumerable<TNode> nodes, IEnumerable<(TNode Source, TNode Target)> links)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        ArgumentNullException.ThrowIfNull(links);
        _index = new(nodes);
        _nodes = _index.Nodes;
        var capacity = links.TryGetNonEnumeratedCount(out var count) ? count : 0;
        var (sources, targets) = (new List<int>(capacity), new List<int>(capacity));
        foreach (var (source, target) in links)
        {
            sources.Add(IndexOf(source, nameof(links)));
            targets.Add(IndexOf(target, nameof(links)));
        }

        LinkCount = sources.Count;
        _forward = Rows.Of(_nodes.Length, CollectionsMarshal.AsSpan(sources), CollectionsMarshal.AsSpan(targets));
        _backward = Rows.Of(_nodes.Length, CollectionsMarshal.AsSpan(targets), CollectionsMarshal.AsSpan(sources));
    }

    /// <summary>Gets the nodes in the order they were given.</summary>
    public IReadOnlyList<TNode> Nodes => _nodes;

    /// <summary>Gets the number of links.</summary>
    public int LinkCount { get; }

    /// <summary>The nodes that links lead to, however far; the closure of impact. The start is not among them, even on a cycle.</summary>
    /// <param name="from">The start.</param>
    /// <param name="direction">Which way links are followed.</param>
    /// <returns>The nodes by distance, then in the order of links, with a shortest path to each. O(nodes + links).</returns>
    /// <exception cref="ArgumentException"><paramref name="from"/> is no node.</exception>
    public Closure<TNode> Reach(TNode from, GraphDirection direction)
    {
        var start = IndexOf(from, nameof(from));
        var previous = GC.AllocateUninitializedArray<int>(_nodes.Length);
        var order = GC.AllocateUninitializedArray<int>(_nodes.Length);
        var levels = BreadthFirst.Run(RowsOf(direction), [start], previous, order);
        return new(this, order, previous, [.. levels]);
    }

    /// <summary>One shortest path between two nodes.</summary>
    /// <param name="from">The start.</param>
    /// <param name="to">The end.</param>
    /// <param name="direction">Which way links are followed.</param>
    /// <returns>The nodes from start to end, both included; only the start when both are the same; empty when there is no path. O(nodes + links).</returns>
    /// <exception cref="ArgumentException">One of them is no node.</exception>
    public IReadOnlyList<TNode> PathTo(TNode from, TNode to, GraphDirection direction)
    {
        _ = IndexOf(to, nameof(to));
        return Reach(from, direction).PathTo(to);
    }

    /// <summary>The nodes one link away, in the order of links; a node to which several links lead appears as often.</summary>
    /// <param name="node">The node.</param>
    /// <param name="direction">Which way links are followed.</param>
    /// <returns>The nodes. O(their number).</returns>
    /// <exception cref="ArgumentException"><paramref name="node"/> is no node.</exception>
    public IReadOnlyList<TNode> Neighbours(TNode node, GraphDirection direction)
    {
        var row = RowsOf(direction).Of(IndexOf(node, nameof(node)));
        var neighbours = new TNode[row.Length];
        for (var i = 0; i < row.Length; i++)
        {
            neighbours[i] = _nodes[row[i]];
        }

        return neighbours;
    }

    /// <summary>The nodes without any link.</summary>
    /// <returns>The nodes, in order. O(nodes).</returns>
    public IReadOnlyList<TNode> Orphans() => [.. _nodes.Where((_, i) => _forward.Degree(i) == 0 && _backward.Degree(i) == 0)];

    /// <summary>The groups of nodes that lie on cycles with each other: strongly connected components of two nodes or more, and nodes that link to themselves (Tarjan 1972, without recursion).</summary>
    /// <returns>The groups by their first node, each in the order of nodes. O(nodes + links, and sorting the groups).</returns>
    public IReadOnlyList<IReadOnlyList<TNode>> Cycles()
    {
        var groups = new ComponentSearch(_forward).Run();
        groups.ForEach(Array.Sort);
        return [.. groups.OrderBy(g => g[0]).Select(g => (IReadOnlyList<TNode>)Array.ConvertAll(g, i => _nodes[i]))];
    }

    /// <summary>What several nodes reach together, the starts not among it: by distance, then in the order of nodes.</summary>
    internal T[] ReachTogether<T>(IEnumerable<TNode> from, GraphDirection direction, Func<TNode, int, TNode, T> make) =>
        JointSearch.Run(RowsOf(direction), _nodes, [.. from.Select(n => IndexOf(n, nameof(from))).Distinct()], make);

    internal int IndexOf(TNode node, string parameter) => _index.Find(node) is >= 0 and var index
        ? index
        : throw new ArgumentException($"'{node}' is no node of this graph, which has {_nodes.Length}. Add it to the nodes.", parameter);

    private Rows RowsOf(GraphDirection direction) => direction switch
    {
        GraphDirection.Forward => _forward,
        GraphDirection.Backward => _backward,
        _ => throw new ArgumentOutOfRangeException(nameof(direction), direction, "Use Forward or Backward."),
    };
}
