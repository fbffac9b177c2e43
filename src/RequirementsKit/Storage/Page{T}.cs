namespace RequirementsKit.Storage;

/// <summary>Some of the answers to a query.</summary>
/// <typeparam name="T">The aggregate.</typeparam>
/// <param name="Items">The aggregates, in the query's order.</param>
/// <param name="Next">The cursor of the next page; null when this was the last.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
