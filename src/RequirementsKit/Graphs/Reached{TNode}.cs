namespace RequirementsKit.Graphs;

/// <summary>A node that a search reached.</summary>
/// <typeparam name="TNode">The nodes.</typeparam>
/// <param name="Node">The node.</param>
/// <param name="Distance">The links of a shortest path to it; 1 or more.</param>
/// <param name="Previous">The node before it on one shortest path: the first to reach it in the order the links were given.</param>
public readonly record struct Reached<TNode>(TNode Node, int Distance, TNode Previous);
