using System.Runtime.CompilerServices;
using RequirementsKit.Storage;

namespace RequirementsKit.Tests.Shared;

internal sealed class SlowCallProjectStore(SlowCallStore store, IProjectStore inner) : IProjectStore
{
    public ProjectId Project => inner.Project;

    public Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken = default) => LaterAsync(() => inner.CommitAsync(commit, cancellationToken));

    public Task<CommandRecord?> FindCommandAsync(CommandId command, CancellationToken cancellationToken = default) => LaterAsync(() => inner.FindCommandAsync(command, cancellationToken));

    public Task<T?> FindAsync<T>(Guid id, CancellationToken cancellationToken = default)
        where T : Aggregate, IDocument<T> => LaterAsync(() => inner.FindAsync<T>(id, cancellationToken));

    public Task<Page<T>> PageAsync<T>(Query<T> query, string? cursor = null, int size = 1000, CancellationToken cancellationToken = default)
        where T : Aggregate, IDocument<T> => LaterAsync(() => inner.PageAsync(query, cursor, size, cancellationToken));

    public Task<long> CountAsync<T>(Query<T> query, CancellationToken cancellationToken = default)
        where T : Aggregate, IDocument<T> => LaterAsync(() => inner.CountAsync(query, cancellationToken));

    public IAsyncEnumerable<T> ReadAppendedAsync<T>(Guid owner, CancellationToken cancellationToken = default)
        where T : AppendedRow, IDocument<T> => EachLaterAsync(inner.ReadAppendedAsync<T>(owner, cancellationToken), cancellationToken);

    public IAsyncEnumerable<PersonalText> ReadPersonalAsync(StakeholderId person, CancellationToken cancellationToken = default) => EachLaterAsync(inner.ReadPersonalAsync(person, cancellationToken), cancellationToken);

    public Task<int> EraseAsync(StakeholderId person, CancellationToken cancellationToken = default) => LaterAsync(() => inner.EraseAsync(person, cancellationToken));

    public Task<long> ReserveKeysAsync(string kind, int count = 1, CancellationToken cancellationToken = default) => LaterAsync(() => inner.ReserveKeysAsync(kind, count, cancellationToken));

    public IAsyncEnumerable<LogRow> ReadLogAsync(long after = 0, CancellationToken cancellationToken = default) => EachLaterAsync(inner.ReadLogAsync(after, cancellationToken), cancellationToken);

    public Task<LogHead> GetHeadAsync(CancellationToken cancellationToken = default) => LaterAsync(() => inner.GetHeadAsync(cancellationToken));

    public Task<long> GetCheckpointAsync(string handler, CancellationToken cancellationToken = default) => LaterAsync(() => inner.GetCheckpointAsync(handler, cancellationToken));

    public Task SetCheckpointAsync(string handler, long sequence, ParkedMessage? parked = null, CancellationToken cancellationToken = default) => LaterAsync(async () =>
    {
        await inner.SetCheckpointAsync(handler, sequence, parked, cancellationToken).ConfigureAwait(false);
        return true;
    });

    public IAsyncEnumerable<ParkedMessage> ListParkedAsync(string handler, CancellationToken cancellationToken = default) => EachLaterAsync(inner.ListParkedAsync(handler, cancellationToken), cancellationToken);

    private async Task<T> LaterAsync<T>(Func<Task<T>> call)
    {
        await store.NextAsync().ConfigureAwait(false);
        return await call().ConfigureAwait(false);
    }

    private async IAsyncEnumerable<T> EachLaterAsync<T>(IAsyncEnumerable<T> rows, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await store.NextAsync().ConfigureAwait(false);
        await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return row;
        }
    }
}
