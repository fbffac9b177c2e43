using System.Runtime.CompilerServices;
using RequirementsKit.Storage;

namespace RequirementsKit.Tests.Changes.Pairs;

/// <summary>One transaction on a <see cref="SnapshotStore"/>: it reads what was there when it began, and shows what it wrote when it is committed.</summary>
internal sealed class SnapshotTransaction(SnapshotStore store, Snapshot content) : DocumentTransaction
{
    private readonly Dictionary<DocumentAddress, DocumentRow> _writes = [];

    public override ValueTask<DocumentRow?> ReadAsync(DocumentAddress address, CancellationToken cancellationToken) => ValueTask.FromResult(Find(address));

    public override async IAsyncEnumerable<DocumentRow> ScanAsync(ProjectId project, string kind, string idPrefix, string afterId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        foreach (var row in content.Scan(project, kind, idPrefix, afterId))
        {
            yield return row;
        }
    }

    public override ValueTask<bool> WriteAsync(DocumentRow row, CancellationToken cancellationToken)
    {
        var fits = (Find(row.Address)?.Version ?? 0) == row.Version - 1;
        if (fits)
        {
            _writes[row.Address] = row;
        }

        return ValueTask.FromResult(fits);
    }

    public override ValueTask<bool> CommitAsync(CancellationToken cancellationToken)
    {
        store.Content = _writes.Values.Aggregate(store.Content, (all, row) => all.With(row));
        return ValueTask.FromResult(true);
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private DocumentRow? Find(DocumentAddress address) => _writes.GetValueOrDefault(address) ?? content.Find(address);
}
