using System.Numerics;

namespace RequirementsKit.Graphs.Internal;

/// <summary>Finds the place of a node in an array: a table of places only, half as large as a dictionary that would hold every node a second time. Open addressing, linear probing (Knuth, TAOCP vol. 3, 6.4).</summary>
internal sealed class NodeIndex<TNode>
    where TNode : notnull
{
    private readonly int[] _places;
    private readonly int _shift;
    private readonly TNode[] _nodes;

    public NodeIndex(IEnumerable<TNode> nodes)
    {
        // The given nodes may repeat; the table is made for all of them, filled to three quarters at most.
        TNode[] given = [.. nodes];
        var bits = BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, given.Length + (given.Length / 3) + 1)));
        _shift = 32 - bits;
        _places = new int[1 << bits];
        var count = 0;
        foreach (var node in given)
        {
            var slot = Slot(given, node);
            if (_places[slot] == 0)
            {
                given[count++] = node;
                _places[slot] = count;
            }
        }

        _nodes = count == given.Length ? given : given[..count];
    }

    public TNode[] Nodes => _nodes;

    /// <summary>The place of a node; -1 when it is none.</summary>
    public int Find(TNode node) => _places[Slot(_nodes, node)] - 1;

    // The slot that holds the node, or the free one where it would go. 0 is free, so places are kept plus one.
    private int Slot(TNode[] nodes, TNode node)
    {
        // Fibonacci hashing: ids and numbers in sequence spread over the table.
        var slot = (int)(((uint)node.GetHashCode() * 2654435769u) >> _shift);
        while (_places[slot] is var place && place != 0 && !EqualityComparer<TNode>.Default.Equals(nodes[place - 1], node))
        {
            slot = slot + 1 == _places.Length ? 0 : slot + 1;
        }

        return slot;
    }
}
