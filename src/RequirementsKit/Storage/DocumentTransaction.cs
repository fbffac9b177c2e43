namespace RequirementsKit.Storage;

/// <summary>One transaction of a <see cref="DocumentStore"/>: serializable reads and writes of rows. Disposed without <see cref="CommitAsync"/>, it leaves nothing behind.</summary>
public abstract class DocumentTransaction : IAsyncDisposable
{
    /// <summary>Reads one row.</summary>
    /// <param name="address">Where it lives.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The row as last committed; null when there is none.</returns>
    public abstract ValueTask<DocumentRow?> ReadAsync(DocumentAddress address, CancellationToken cancellationToken);

    /// <summary>Reads the rows of one kind in the byte order of their ids.</summary>
    /// <param name="project">The project.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="idPrefix">Only rows whose id begins with this text; empty for all.</param>
    /// <param name="afterId">Only rows whose id comes after this text; empty for all.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The rows.</returns>
    public abstract IAsyncEnumerable<DocumentRow> ScanAsync(ProjectId project, string kind, string idPrefix, string afterId, CancellationToken cancellationToken);

    /// <summary>Inserts a row (version 1), or replaces the row whose version is one less.</summary>
    /// <param name="row">The row.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>False, and nothing is written, when the row to insert exists, the row to replace has another version, or the database refuses because another transaction got in between.</returns>
    public abstract ValueTask<bool> WriteAsync(DocumentRow row, CancellationToken cancellationToken);

    /// <summary>Makes all writes of the transaction durable and visible at once.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>False, and nothing is stored, when another transaction got in between.</returns>
    /// <exception cref="StoreUnavailableException">Nothing was stored, for certain. After any other exception the kit reports a <see cref="CommitOutcomeUnknownException"/>.</exception>
    public abstract ValueTask<bool> CommitAsync(CancellationToken cancellationToken);

    /// <inheritdoc />
    public abstract ValueTask DisposeAsync();
}
