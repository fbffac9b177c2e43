using RequirementsKit.Storage.Internal;

namespace RequirementsKit.Storage;

/// <summary>The default store: everything in this object, gone with it. As strict as the strictest database: same conflicts, order and pages. Thread-safe.</summary>
/// <example><code>
/// using var store = new InMemoryStore();
/// await store.SaveAsync("record.json");
/// using var again = await InMemoryStore.LoadAsync("record.json");
/// </code></example>
public sealed class InMemoryStore : DocumentStore, IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    // Written in a turn, under the gate; read in a turn, or under the gate.
    private readonly Dictionary<(ProjectId Project, string Kind), InMemoryRows> _kinds = [];
    private readonly Lock _gate = new();
    private bool _isDisposed;

    /// <inheritdoc />
    public override StoreCapabilities Capabilities { get; } = new(Durable: false, SharedBetweenProcesses: false, QueriesInStore: false);

    /// <summary>Gets what the present turn wants to write. The list itself is kept for the next turn: they follow each other.</summary>
    internal List<(InMemoryRows Rows, DocumentRow Row)> Writes { get; } = [];

    /// <summary>Reads a store from a file that <see cref="SaveAsync"/> wrote.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The store; it keeps no tie to the file.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="FormatException">The file is none of ours, or damaged.</exception>
    /// <exception cref="NotSupportedException">A newer release wrote the file.</exception>
    public static async Task<InMemoryStore> LoadAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        using var file = new MemoryStream(await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false));
        var store = new InMemoryStore();
        store.Publish([.. InMemoryFile.Read(file, path).Select(row => (store.RowsToWrite(row.Address.Project, row.Address.Kind), row))]);
        return store;
    }

    /// <summary>Writes everything to one JSON file, in place of the one that is there: whole, or not at all. Equal stores write equal bytes. O(size).</summary>
    /// <param name="path">The file; its folder exists.</param>
    /// <param name="cancellationToken">Ends the work; the file before stays.</param>
    /// <returns>A task.</returns>
    /// <exception cref="IOException">The file cannot be written; the one before stays.</exception>
    public async Task SaveAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var next = $"{path}.{Environment.ProcessId}.tmp";
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using (var file = new FileStream(next, FileMode.Create, FileAccess.Write))
            {
                InMemoryFile.Write(file, _kinds.OrderBy(k => k.Key.Project).ThenBy(k => k.Key.Kind, StringComparer.Ordinal).SelectMany(k => k.Value.Scan("", "")));
                file.Flush(flushToDisk: true);
            }

            File.Move(next, path, overwrite: true);
        }
        finally
        {
            _turn.Release();
            File.Delete(next);
        }
    }

    /// <summary>Frees the wait handle; the store cannot be used afterwards.</summary>
    public void Dispose()
    {
        _isDisposed = true;
        _turn.Dispose();
    }

    /// <summary>The rows of a kind; null while there are none.</summary>
    internal InMemoryRows? Rows(ProjectId project, string kind) => _kinds.GetValueOrDefault((project, kind));

    /// <summary>The rows of a kind, in a turn; made when there are none.</summary>
    internal InMemoryRows RowsToWrite(ProjectId project, string kind)
    {
        if (Rows(project, kind) is not { } rows)
        {
            rows = new(project, kind);
            lock (_gate)
            {
                _kinds.Add((project, kind), rows);
            }
        }

        return rows;
    }

    /// <summary>Shows rows to everybody, all at once.</summary>
    internal void Publish(List<(InMemoryRows Rows, DocumentRow Row)> written)
    {
        lock (_gate)
        {
            foreach (var (rows, row) in written)
            {
                rows.Put(row);
            }
        }
    }

    internal override T? FindAtOnce<T>(ProjectId project, Guid id)
        where T : class
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        lock (_gate)
        {
            return Rows(project, T.Document.Kind)?.FindDocument<T>(id);
        }
    }

    internal override async Task<IReadOnlyList<DocumentRow>?> FindFlaggedAsync(ProjectId project, string kind, string flag, Func<DocumentRow, bool> holds, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return Rows(project, kind)?.Flagged(flag, holds) ?? [];
        }
        finally
        {
            _turn.Release();
        }
    }

    internal void EndTurn()
    {
        Writes.Clear();
        _turn.Release();
    }

    /// <inheritdoc />
    protected internal override async ValueTask<DocumentTransaction> BeginAsync(bool writes, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        return new InMemoryTransaction(this);
    }
}
