namespace RequirementsKit.Graphs.Internal;

/// <summary>Tarjan's strongly connected components (1972) with a stack of its own, so that a chain of a million links does not end the process.</summary>
internal sealed class ComponentSearch(Rows rows)
{
    // The order of a node whose component is complete: greater than every other, so it lowers nothing.
    private const int Complete = int.MaxValue;

    private readonly int[] _order = new int[rows.Nodes];
    private readonly int[] _low = new int[rows.Nodes];
    private readonly int[] _next = new int[rows.Nodes];
    private readonly int[] _path = new int[rows.Nodes];
    private readonly int[] _members = new int[rows.Nodes];
    private readonly List<int[]> _cyclic = [];
    private int _pathLength;
    private int _memberCount;
    private int _seen;

    /// <summary>The components of two nodes or more, and the nodes that link to themselves. O(nodes + links).</summary>
    public List<int[]> Run()
    {
        for (var node = 0; node < rows.Nodes; node++)
        {
            if (_order[node] == 0)
            {
                Visit(node);
            }
        }

        return _cyclic;
    }

    private void Visit(int root)
    {
        Enter(root);
        while (_pathLength > 0)
        {
            var node = _path[_pathLength - 1];
            if (NextUnseen(node) is >= 0 and var neighbour)
            {
                Enter(neighbour);
            }
            else
            {
                Leave(node);
            }
        }
    }

    // Follows the links of a node from where it was left until one leads to a node not seen yet; -1 when none does.
    private int NextUnseen(int node)
    {
        var (i, end, low) = (_next[node], rows.Start[node + 1], _low[node]);
        var unseen = -1;
        while (i < end && unseen < 0)
        {
            var neighbour = rows.End[i++];
            var order = _order[neighbour];
            if (order == 0)
            {
                unseen = neighbour;
            }
            else if (order < low)
            {
                low = order;
            }
        }

        (_next[node], _low[node]) = (i, low);
        return unseen;
    }

    private void Enter(int node)
    {
        _order[node] = _low[node] = ++_seen;
        _next[node] = rows.Start[node];
        _path[_pathLength++] = node;
        _members[_memberCount++] = node;
    }

    private void Leave(int node)
    {
        if (--_pathLength > 0)
        {
            var parent = _path[_pathLength - 1];
            _low[parent] = Math.Min(_low[parent], _low[node]);
        }

        if (_low[node] != _order[node])
        {
            return;
        }

        var first = _memberCount;
        do
        {
            _order[_members[--first]] = Complete;
        }
        while (_members[first] != node);
        if (_memberCount - first > 1 || rows.Of(node).Contains(node))
        {
            _cyclic.Add(_members[first.._memberCount]);
        }

        _memberCount = first;
    }
}
