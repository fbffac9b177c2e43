using System.Globalization;
using RequirementsKit.Storage;

namespace RequirementsKit.Testing.Tests;

internal sealed class BrokenProjectStore(IProjectStore inner, Fault fault) : IProjectStore
{
    public ProjectId Project => inner.Project;

    public async Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken = default)
    {
        var sent = fault == Fault.ForgetsWhatHappened ? new(commit.Command, commit.Digest, commit.Name, commit.By, commit.At, commit.Writes, commit.Expectations) : commit;
        var result = await inner.CommitAsync(sent, fault == Fault.IgnoresCancellation ? CancellationToken.None : cancellationToken);
        return fault == Fault.ThrowsOnConflict && result is VersionConflict ? throw new InvalidOperationException("0 rows were updated.") : result;
    }

    public async Task<Page<T>> PageAsync<T>(Query<T> query, string? cursor = null, int size = 1000, CancellationToken cancellationToken = default)
        where T : Aggregate, IDocument<T>
    {
        var page = await inner.PageAsync(query, fault == Fault.PagesByNumber ? null : cursor, fault == Fault.PagesByNumber ? 10_000 : size, cancellationToken);
        if (fault == Fault.PagesByNumber)
        {
            var skip = cursor is null ? 0 : int.Parse(cursor, CultureInfo.InvariantCulture);
            return new([.. page.Items.Skip(skip).Take(size)], skip + size < page.Items.Count ? (skip + size).ToString(CultureInfo.InvariantCulture) : null);
        }

        return fault == Fault.OrdersByCulture && typeof(T) == typeof(Stakeholders.Stakeholder)
            ? page with { Items = [.. page.Items.OrderBy(i => ((Stakeholders.Stakeholder)(object)i).Name, StringComparer.InvariantCulture)] }
            : page;
    }

    public Task<CommandRecord?> FindCommandAsync(CommandId command, CancellationToken cancellationToken = default) => inner.FindCommandAsync(command, cancellationToken);

    public Task<T?> FindAsync<T>(Guid id, CancellationToken cancellationToken = default)
        where T : Aggregate, IDocument<T> => inner.FindAsync<T>(id, cancellationToken);

    public Task<long> CountAsync<T>(Query<T> query, CancellationToken cancellationToken = default)
        where T : Aggregate, IDocument<T> => inner.CountAsync(query, cancellationToken);

    public IAsyncEnumerable<T> ReadAppendedAsync<T>(Guid owner, CancellationToken cancellationToken = default)
        where T : AppendedRow, IDocument<T> => inner.ReadAppendedAsync<T>(owner, cancellationToken);

    public IAsyncEnumerable<PersonalText> ReadPersonalAsync(StakeholderId person, CancellationToken cancellationToken = default) => inner.ReadPersonalAsync(person, cancellationToken);

    public Task<int> EraseAsync(StakeholderId person, CancellationToken cancellationToken = default) => fault == Fault.ErasesNothing
        ? Task.FromResult(2)
        : inner.EraseAsync(person, cancellationToken);

    public Task<long> ReserveKeysAsync(string kind, int count = 1, CancellationToken cancellationToken = default) => inner.ReserveKeysAsync(kind, count, cancellationToken);

    public IAsyncEnumerable<LogRow> ReadLogAsync(long after = 0, CancellationToken cancellationToken = default) => inner.ReadLogAsync(after, cancellationToken);

    public Task<LogHead> GetHeadAsync(CancellationToken cancellationToken = default) => inner.GetHeadAsync(cancellationToken);

    public Task<long> GetCheckpointAsync(string handler, CancellationToken cancellationToken = default) => inner.GetCheckpointAsync(handler, cancellationToken);

    public Task SetCheckpointAsync(string handler, long sequence, ParkedMessage? parked = null, CancellationToken cancellationToken = default) =>
        inner.SetCheckpointAsync(handler, sequence, parked, cancellationToken);

    public IAsyncEnumerable<ParkedMessage> ListParkedAsync(string handler, CancellationToken cancellationToken = default) => inner.ListParkedAsync(handler, cancellationToken);
}
