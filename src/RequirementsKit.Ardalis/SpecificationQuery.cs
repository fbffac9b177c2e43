using RequirementsKit.Storage;

namespace RequirementsKit.Ardalis;

/// <summary>A specification of Ardalis.Specification as the kit reads it: a query, and which part of the answer is wanted.</summary>
/// <typeparam name="T">The aggregate.</typeparam>
/// <param name="Query">Condition and order.</param>
/// <param name="Skip">How many of the answers are left out at the beginning; 0 when the specification says nothing.</param>
/// <param name="Take">How many of the rest are wanted, 0 among them; null for all, which Ardalis.Specification writes as −1.</param>
public sealed record SpecificationQuery<T>(Query<T> Query, int Skip, int? Take)
    where T : Aggregate, IDocument<T>;
