namespace RequirementsKit.Graphs;

/// <summary>What covers a node and what is missing.</summary>
/// <typeparam name="TNode">The nodes.</typeparam>
/// <typeparam name="TKind">The kinds of nodes.</typeparam>
/// <param name="Node">The node.</param>
/// <param name="Needed">The kinds that it needs.</param>
/// <param name="Missing">Those of which no neighbour is one link away.</param>
/// <param name="MissingDeep">Those of which no neighbour that is covered deeply itself is one link away.</param>
public sealed record NodeCoverage<TNode, TKind>(TNode Node, IReadOnlyList<TKind> Needed, IReadOnlyList<TKind> Missing, IReadOnlyList<TKind> MissingDeep)
{
    /// <summary>Gets whether a neighbour of each needed kind is one link away.</summary>
    public bool IsCovered => Missing.Count == 0;

    /// <summary>Gets whether such neighbours are covered deeply too.</summary>
    public bool IsCoveredDeeply => MissingDeep.Count == 0;
}
