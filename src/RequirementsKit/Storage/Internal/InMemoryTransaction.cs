using System.Runtime.CompilerServices;

namespace RequirementsKit.Storage.Internal;

/// <summary>One turn on the in-memory store. Writes are kept aside until the commit, so a turn that fails leaves nothing.</summary>
internal sealed class InMemoryTransaction(InMemoryStore store) : DocumentTransaction
{
    private bool _ended;

    public override ValueTask<DocumentRow?> ReadAsync(DocumentAddress address, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(store.Rows(address.Project, address.Kind)?.Find(address.Id));
    }

    public override async IAsyncEnumerable<DocumentRow> ScanAsync(
        ProjectId project, string kind, string idPrefix, string afterId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var found = store.Rows(project, kind)?.Scan(idPrefix, afterId) ?? [];

        // A scan is a copy: end the turn now, so that a reader may use the store between two rows.
        End();
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var row in found)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return row;
        }
    }

    public override ValueTask<bool> WriteAsync(DocumentRow row, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        // No commit writes a row twice, so what is stored is what a row is compared with.
        var rows = store.RowsToWrite(row.Address.Project, row.Address.Kind);
        if (rows.VersionOf(row.Address.Id) != row.Version - 1)
        {
            return ValueTask.FromResult(false);
        }

        store.Writes.Add((rows, row));
        return ValueTask.FromResult(true);
    }

    public override ValueTask<bool> CommitAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        store.Publish(store.Writes);
        return ValueTask.FromResult(true);
    }

    public override ValueTask DisposeAsync()
    {
        End();
        return ValueTask.CompletedTask;
    }

    private void End()
    {
        if (!_ended)
        {
            _ended = true;
            store.EndTurn();
        }
    }
}
