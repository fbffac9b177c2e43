using RequirementsKit.Graphs.Internal;

namespace RequirementsKit.Graphs;

/// <content>Coverage: whether every node has the kinds of neighbours that it needs.</content>
public sealed partial class LinkGraph<TNode>
{
    /// <summary>
    /// Whether every node has what it needs: shallow when a neighbour of each needed kind is one link away; deep when such a neighbour is itself covered deeply, and so on down to
    /// nodes that need nothing. What rests on itself in a circle is not covered deeply.
    /// </summary>
    /// <typeparam name="TKind">The kinds of nodes.</typeparam>
    /// <param name="kindOf">The kind of a node.</param>
    /// <param name="needs">The kinds that a node needs; none for a node that needs nothing. Repeated kinds count once.</param>
    /// <param name="direction">Which way links lead to what covers a node.</param>
    /// <returns>The nodes that need something, in order. O(nodes + links × needed kinds).</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public IReadOnlyList<NodeCoverage<TNode, TKind>> Coverage<TKind>(Func<TNode, TKind> kindOf, Func<TNode, IReadOnlyCollection<TKind>> needs, GraphDirection direction)
    {
        ArgumentNullException.ThrowIfNull(kindOf);
        ArgumentNullException.ThrowIfNull(needs);
        var kinds = Array.ConvertAll(_nodes, n => kindOf(n));
        var needed = Array.ConvertAll(_nodes, n => needs(n).Distinct().ToArray());
        var toCovering = RowsOf(direction);
        var missingDeep = new CoverageSearch<TKind>(RowsOf(direction == GraphDirection.Forward ? GraphDirection.Backward : GraphDirection.Forward), kinds, needed).Run();
        var coverage = new List<NodeCoverage<TNode, TKind>>();
        for (var i = 0; i < _nodes.Length; i++)
        {
            if (needed[i].Length > 0)
            {
                var present = new HashSet<TKind>();
                foreach (var neighbour in toCovering.Of(i))
                {
                    present.Add(kinds[neighbour]);
                }

                coverage.Add(new(_nodes[i], needed[i], [.. needed[i].Where(k => !present.Contains(k))], [.. missingDeep[i]]));
            }
        }

        return coverage;
    }
}
