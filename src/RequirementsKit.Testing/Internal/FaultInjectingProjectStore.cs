using RequirementsKit.Storage;

namespace RequirementsKit.Testing.Internal;

/// <summary>One project of a <see cref="FaultInjectingStore"/>.</summary>
internal sealed class FaultInjectingProjectStore(FaultInjectingStore store, IProjectStore inner) : IProjectStore
{
    public ProjectId Project => inner.Project;

    public async Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(commit);
        var fault = store.Next(nameof(CommitAsync));
        switch (fault)
        {
            case StoreFault.Unavailable:
                throw FaultInjectingStore.Unavailable(nameof(CommitAsync));
            case StoreFault.Cancelled:
                throw new OperationCanceledException();
            case StoreFault.LostBefore:
                throw new CommitOutcomeUnknownException(commit.Command);
        }

        var result = await inner.CommitAsync(commit, cancellationToken).ConfigureAwait(false);
        return fault switch
        {
            StoreFault.LostAfter => throw new CommitOutcomeUnknownException(commit.Command),
            StoreFault.DeliveredTwice => await inner.CommitAsync(commit, cancellationToken).ConfigureAwait(false),
            _ => result,
        };
    }

    public Task<CommandRecord?> FindCommandAsync(CommandId command, CancellationToken cancellationToken = default)
    {
        store.ThrowIfPlanned(nameof(FindCommandAsync));
        return inner.FindCommandAsync(command, cancellationToken);
    }

    public Task<T?> FindAsync<T>(Guid id, CancellationToken cancellationToken = default)
        where T : Aggregate, IDocument<T>
    {
        store.ThrowIfPlanned(nameof(FindAsync));
        return inner.FindAsync<T>(id, cancellationToken);
    }

    public Task<Page<T>> PageAsync<T>(Query<T> query, string? cursor = null, int size = 1000, CancellationToken cancellationToken = default)
        where T : Aggregate, IDocument<T>
    {
        store.ThrowIfPlanned(nameof(PageAsync));
        return inner.PageAsync(query, cursor, size, cancellationToken);
    }

    public Task<long> CountAsync<T>(Query<T> query, CancellationToken cancellationToken = default)
        where T : Aggregate, IDocument<T>
    {
        store.ThrowIfPlanned(nameof(CountAsync));
        return inner.CountAsync(query, cancellationToken);
    }

    public IAsyncEnumerable<T> ReadAppendedAsync<T>(Guid owner, CancellationToken cancellationToken = default)
        where T : AppendedRow, IDocument<T>
    {
        store.ThrowIfPlanned(nameof(ReadAppendedAsync));
        return inner.ReadAppendedAsync<T>(owner, cancellationToken);
    }

    public IAsyncEnumerable<PersonalText> ReadPersonalAsync(StakeholderId person, CancellationToken cancellationToken = default)
    {
        store.ThrowIfPlanned(nameof(ReadPersonalAsync));
        return inner.ReadPersonalAsync(person, cancellationToken);
    }

    public Task<int> EraseAsync(StakeholderId person, CancellationToken cancellationToken = default)
    {
        store.ThrowIfPlanned(nameof(EraseAsync));
        return inner.EraseAsync(person, cancellationToken);
    }

    public Task<long> ReserveKeysAsync(string kind, int count = 1, CancellationToken cancellationToken = default)
    {
        store.ThrowIfPlanned(nameof(ReserveKeysAsync));
        return inner.ReserveKeysAsync(kind, count, cancellationToken);
    }

    public IAsyncEnumerable<LogRow> ReadLogAsync(long after = 0, CancellationToken cancellationToken = default)
    {
        store.ThrowIfPlanned(nameof(ReadLogAsync));
        return inner.ReadLogAsync(after, cancellationToken);
    }

    public Task<LogHead> GetHeadAsync(CancellationToken cancellationToken = default)
    {
        store.ThrowIfPlanned(nameof(GetHeadAsync));
        return inner.GetHeadAsync(cancellationToken);
    }

    public Task<long> GetCheckpointAsync(string handler, CancellationToken cancellationToken = default)
    {
        store.ThrowIfPlanned(nameof(GetCheckpointAsync));
        return inner.GetCheckpointAsync(handler, cancellationToken);
    }

    public Task SetCheckpointAsync(string handler, long sequence, ParkedMessage? parked = null, CancellationToken cancellationToken = default)
    {
        store.ThrowIfPlanned(nameof(SetCheckpointAsync));
        return inner.SetCheckpointAsync(handler, sequence, parked, cancellationToken);
    }

    public IAsyncEnumerable<ParkedMessage> ListParkedAsync(string handler, CancellationToken cancellationToken = default)
    {
        store.ThrowIfPlanned(nameof(ListParkedAsync));
        return inner.ListParkedAsync(handler, cancellationToken);
    }
}
