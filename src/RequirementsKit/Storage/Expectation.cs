namespace RequirementsKit.Storage;

/// <summary>A document at a version.</summary>
/// <param name="Kind">The kind of document.</param>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version; 0 when it does not exist.</param>
public sealed record Expectation(string Kind, Guid Id, long Version)
{
    /// <summary>Expects an aggregate to stay as it was read.</summary>
    /// <param name="aggregate">The aggregate, as loaded.</param>
    /// <returns>The expectation.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="aggregate"/> is null.</exception>
    public static Expectation Unchanged(Aggregate aggregate)
    {
        ArgumentNullException.ThrowIfNull(aggregate);
        return new(aggregate.DocumentType.Kind, aggregate.DocumentId, aggregate.Version);
    }
}
