using System.Runtime.CompilerServices;
using RequirementsKit.Storage;

namespace RequirementsKit.Tests.Storage;

internal sealed class ScriptedTransaction(ScriptedStore store, DocumentTransaction inner) : DocumentTransaction
{
    public override async ValueTask<DocumentRow?> ReadAsync(DocumentAddress address, CancellationToken cancellationToken)
    {
        await store.NextAsync().ConfigureAwait(false);
        return await inner.ReadAsync(address, cancellationToken).ConfigureAwait(false);
    }

    public override async IAsyncEnumerable<DocumentRow> ScanAsync(ProjectId project, string kind, string idPrefix, string afterId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await store.NextAsync().ConfigureAwait(false);
        await foreach (var row in inner.ScanAsync(project, kind, idPrefix, afterId, cancellationToken).ConfigureAwait(false))
        {
            yield return row;
            await store.NextAsync().ConfigureAwait(false);
        }
    }

    public override async ValueTask<bool> WriteAsync(DocumentRow row, CancellationToken cancellationToken)
    {
        await store.NextAsync().ConfigureAwait(false);
        return store.Takes(row) && await inner.WriteAsync(row, cancellationToken).ConfigureAwait(false);
    }

    public override async ValueTask<bool> CommitAsync(CancellationToken cancellationToken)
    {
        await store.NextAsync().ConfigureAwait(false);
        return store.TakesCommit() && await inner.CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    public override async ValueTask DisposeAsync()
    {
        store.End();
        await store.NextAsync().ConfigureAwait(false);
        await inner.DisposeAsync().ConfigureAwait(false);
    }
}
