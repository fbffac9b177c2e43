namespace RequirementsKit.Graphs.Internal;

/// <summary>Tarjan's strongly connected components (1972) with a stack of its own, so that a chain of a million links does not end the process.</summary>
internal sealed class ComponentSearch(int nodes, int[] start, int[] end)
{
    private readonly int[] _order = new int[nodes];
    private readonly int[] _low = new int[nodes];
    private readonly int[] _next = new int[nodes];
    private readonly bool[] _open = new bool[nodes];
    private readonly Stack<int> _path = new();
    private readonly Stack<int> _members = new();
    private readonly List<List<int>> _components = [];
    private int _seen;

    public List<List<int>> Run()
    {
        for (var node = 0; node < nodes; node++)
        {
            if (_order[node] == 0)
            {
                Visit(node);
            }
        }

        return _components;
    }

    private void Visit(int root)
    {
        Enter(root);
        while (_path.TryPeek(out var node))
        {
            if (_next[node] < start[node + 1])
            {
                var neighbour = end[_next[node]++];
                if (_order[neighbour] == 0)
                {
                    Enter(neighbour);
                }
                else if (_open[neighbour])
                {
                    _low[node] = Math.Min(_low[node], _order[neighbour]);
                }
            }
            else
            {
                Leave(node);
            }
        }
    }

    private void Enter(int node)
    {
        _order[node] = _low[node] = ++_seen;
        _next[node] = start[node];
        _open[node] = true;
        _path.Push(node);
        _members.Push(node);
    }

    private void Leave(int node)
    {
        _path.Pop();
        if (_path.TryPeek(out var parent))
        {
            _low[parent] = Math.Min(_low[parent], _low[node]);
        }

        if (_low[node] != _order[node])
        {
            return;
        }

        var component = new List<int>();
        int member;
        do
        {
            member = _members.Pop();
            _open[member] = false;
            component.Add(member);
        }
        while (member != node);
        _components.Add(component);
    }
}
