using RequirementsKit.Storage.Internal;

namespace RequirementsKit.Storage;

/// <summary>The default store: everything in this object, gone with it. As strict as the strictest database: same conflicts, order and pages. Thread-safe.</summary>
public sealed class InMemoryStore : DocumentStore, IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Dictionary<(ProjectId Project, string Kind), InMemoryRows> _kinds = [];

    /// <inheritdoc />
    public override StoreCapabilities Capabilities { get; } = new(Durable: false, SharedBetweenProcesses: false, QueriesInStore: false);

    /// <summary>Frees the wait handle; the store cannot be used afterwards.</summary>
    public void Dispose() => _turn.Dispose();

    internal InMemoryRows Rows(ProjectId project, string kind)
    {
        if (!_kinds.TryGetValue((project, kind), out var rows))
        {
            _kinds.Add((project, kind), rows = new());
        }

        return rows;
    }

    internal void EndTurn() => _turn.Release();

    /// <inheritdoc />
    protected internal override async ValueTask<DocumentTransaction> BeginAsync(bool writes, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        return new InMemoryTransaction(this);
    }
}
