using RequirementsKit.Graphs.Internal;

namespace RequirementsKit.Graphs;

/// <summary>An immutable snapshot of nodes and links, in flat arrays: searches either way, cycles, orphans. Thread-safe.</summary>
/// <remarks>Compressed sparse rows in both directions. Nodes keep the order in which they were given, links too, so every answer is deterministic.</remarks>
/// <typeparam name="TNode">The nodes; equal nodes are one node.</typeparam>
/// <example><code>new LinkGraph&lt;string&gt;(["REQ", "DES"], [("REQ", "DES")]).Reach("REQ", GraphDirection.Forward)</code></example>
public sealed class LinkGraph<TNode>
    where TNode : notnull
{
    private readonly TNode[] _nodes;
    private readonly Dictionary<TNode, int> _index;
    private readonly (int[] Start, int[] End) _forward;
    private readonly (int[] Start, int[] End) _backward;

    /// <summary>Takes the snapshot. O(nodes + links).</summary>
    /// <param name="nodes">The nodes; repeated ones count once.</param>
    /// <param name="links">The links from source to target; both ends are nodes.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A link ends at something that is no node.</exception>
    public LinkGraph(IEnumerable<TNode> nodes, IEnumerable<(TNode Source, TNode Target)> links)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        ArgumentNullException.ThrowIfNull(links);
        _nodes = [.. nodes.Distinct()];
        _index = new(_nodes.Length);
        for (var i = 0; i < _nodes.Length; i++)
        {
            _index.Add(_nodes[i], i);
        }

        var sources = new List<int>();
        var targets = new List<int>();
        foreach (var (source, target) in links)
        {
            sources.Add(IndexOf(source, nameof(links)));
            targets.Add(IndexOf(target, nameof(links)));
        }

        LinkCount = sources.Count;
        _forward = Rows(sources, targets);
        _backward = Rows(targets, sources);
    }

    /// <summary>Gets the nodes in the order they were given.</summary>
    public IReadOnlyList<TNode> Nodes => _nodes;

    /// <summary>Gets the number of links.</summary>
    public int LinkCount { get; }

    /// <summary>The nodes that links lead to, however far; the closure of impact. The start is not among them, even on a cycle.</summary>
    /// <param name="from">The start.</param>
    /// <param name="direction">Which way links are followed.</param>
    /// <returns>The nodes by distance, then in the order of links. O(nodes + links).</returns>
    /// <exception cref="ArgumentException"><paramref name="from"/> is no node.</exception>
    public IReadOnlyList<Reached<TNode>> Reach(TNode from, GraphDirection direction)
    {
        var rows = Rows(direction);
        var start = IndexOf(from, nameof(from));
        var distance = new int[_nodes.Length];
        distance[start] = -1;
        var queue = new int[_nodes.Length];
        queue[0] = start;
        var reached = new List<Reached<TNode>>();
        for (int head = 0, tail = 1; head < tail; head++)
        {
            var node = queue[head];
            var next = Math.Max(distance[node], 0) + 1;
            for (var i = rows.Start[node]; i < rows.Start[node + 1]; i++)
            {
                var neighbour = rows.End[i];
                if (distance[neighbour] == 0)
                {
                    distance[neighbour] = next;
                    queue[tail++] = neighbour;
                    reached.Add(new(_nodes[neighbour], next, _nodes[node]));
                }
            }
        }

        return reached;
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
        if (EqualityComparer<TNode>.Default.Equals(from, to))
        {
            return [from];
        }

        var previous = Reach(from, direction).ToDictionary(r => r.Node, r => r.Previous);
        if (!previous.ContainsKey(to))
        {
            return [];
        }

        var path = new List<TNode> { to };
        while (!EqualityComparer<TNode>.Default.Equals(path[^1], from))
        {
            path.Add(previous[path[^1]]);
        }

        path.Reverse();
        return path;
    }

    /// <summary>The nodes without any link.</summary>
    /// <returns>The nodes, in order.</returns>
    public IReadOnlyList<TNode> Orphans() => [.. _nodes.Where((_, i) => Degree(_forward, i) == 0 && Degree(_backward, i) == 0)];

    /// <summary>The groups of nodes that lie on cycles with each other: strongly connected components of two nodes or more, and nodes that link to themselves (Tarjan 1972, without recursion).</summary>
    /// <returns>The groups by their first node, each in the order of nodes. O(nodes + links).</returns>
    public IReadOnlyList<IReadOnlyList<TNode>> Cycles()
    {
        var search = new ComponentSearch(_nodes.Length, _forward.Start, _forward.End);
        return
        [
            .. search.Run()
                .Where(c => c.Count > 1 || LinksToItself(c[0]))
                .Select(c => c.Order().ToList())
                .OrderBy(c => c[0])
                .Select(c => (IReadOnlyList<TNode>)[.. c.Select(i => _nodes[i])]),
        ];
    }

    private static int Degree((int[] Start, int[] End) rows, int node) => rows.Start[node + 1] - rows.Start[node];

    private (int[] Start, int[] End) Rows(GraphDirection direction) => direction switch
    {
        GraphDirection.Forward => _forward,
        GraphDirection.Backward => _backward,
        _ => throw new ArgumentOutOfRangeException(nameof(direction), direction, "Use Forward or Backward."),
    };

    private (int[] Start, int[] End) Rows(List<int> from, List<int> to)
    {
        var start = new int[_nodes.Length + 1];
        foreach (var node in from)
        {
            start[node + 1]++;
        }

        for (var i = 0; i < _nodes.Length; i++)
        {
            start[i + 1] += start[i];
        }

        var place = start.AsSpan(0, _nodes.Length).ToArray();
        var end = new int[from.Count];
        for (var i = 0; i < from.Count; i++)
        {
            end[place[from[i]]++] = to[i];
        }

        return (start, end);
    }

    private bool LinksToItself(int node) => _forward.End.AsSpan(_forward.Start[node], Degree(_forward, node)).Contains(node);

    private int IndexOf(TNode node, string parameter) => _index.TryGetValue(node, out var index)
        ? index
        : throw new ArgumentException($"'{node}' is no node of this graph, which has {_nodes.Length}. Add it to the nodes.", parameter);
}
