using System.Data.Common;
using System.Runtime.CompilerServices;
using NodaTime;
using RequirementsKit.Storage;
using RequirementsKit.Storage.Internal;

namespace RequirementsKit.EntityFrameworkCore.Internal;

/// <summary>One project of an <see cref="EntityFrameworkStore"/>: reads, pages, numbers and checkpoints. The commit lives in the other part.</summary>
internal sealed partial class EntityProjectStore(ISessions sessions, ProjectId project) : IProjectStore
{
    private const int BatchSize = 500;

    private readonly Guid _project = project.Value;

    public ProjectId Project => project;

    public Task<CommandRecord?> FindCommandAsync(CommandId command, CancellationToken cancellationToken = default) =>
        sessions.RunAsync(session => FindCommandAsync(session, command, cancellationToken), cancellationToken);

    public async Task<T?> FindAsync<T>(Guid id, CancellationToken cancellationToken = default)
        where T : Aggregate, IDocument<T>
    {
        var sql = $"SELECT version, content FROM {DocumentTable.Of(T.Document.Kind).Name} WHERE project_id = @p0 AND id = @p1";
        return (await ReadAsync(sql, Decode<T>, cancellationToken, _project, id).ConfigureAwait(false)).FirstOrDefault();
    }

    public async Task<Page<T>> PageAsync<T>(Query<T> query, string? cursor = null, int size = 1000, CancellationToken cancellationToken = default)
        where T : Aggregate, IDocument<T>
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, DocumentProjectStore.MaxPageSize);
        var after = cursor is null ? null : PageCursor.Parse(cursor, query);
        var found = await sessions.RunAsync(
            session =>
            {
                var statement = new SqlQuery(DocumentTable.Of(T.Document.Kind), session.Dialect, _project);
                return session.ReadAsync(statement.Page(query.Criterion, query.Order, after, size + 1), Decode<T>, cancellationToken, [.. statement.Values]);
            },
            cancellationToken).ConfigureAwait(false);
        return found.Count <= size
            ? new(found, null)
            : new([.. found.Take(size)], PageCursor.At(query, found[size - 1]).ToString());
    }

    public Task<long> CountAsync<T>(Query<T> query, CancellationToken cancellationToken = default)
        where T : Aggregate, IDocument<T>
    {
        ArgumentNullException.ThrowIfNull(query);
        return sessions.RunAsync(
            async session =>
            {
                var statement = new SqlQuery(DocumentTable.Of(T.Document.Kind), session.Dialect, _project);
                return (await session.ReadAsync(statement.Count(query.Criterion), r => r.GetInt64(0), cancellationToken, [.. statement.Values]).ConfigureAwait(false))[0];
            },
            cancellationToken);
    }

    public async IAsyncEnumerable<T> ReadAppendedAsync<T>(Guid owner, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where T : AppendedRow, IDocument<T>
    {
        const string Sql = "SELECT content FROM rk_appended WHERE project_id = @p0 AND kind = @p1 AND owner_id = @p2 AND number > @p3 ORDER BY number LIMIT @p4";
        List<T> batch;
        var last = 0L;
        do
        {
            batch = await ReadAsync(Sql, r => T.Document.Read(r.GetFieldValue<byte[]>(0)), cancellationToken, _project, T.Document.Kind, owner, last, BatchSize).ConfigureAwait(false);
            foreach (var row in batch)
            {
                yield return row;
                last = row.RowNumber;
            }
        }
        while (batch.Count == BatchSize);
    }

    public async Task<long> ReserveKeysAsync(string kind, int count = 1, CancellationToken cancellationToken = default)
    {
        const string Sql = "INSERT INTO rk_counter (project_id, kind, next) VALUES (@p0, @p1, 1 + @p2) ON CONFLICT (project_id, kind) DO UPDATE SET next = rk_counter.next + @p2 RETURNING next";
        StoreNames.Require(kind);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, DocumentProjectStore.MaxReservation);
        return (await ReadAsync(Sql, r => r.GetInt64(0), cancellationToken, _project, kind, (long)count).ConfigureAwait(false))[0] - count;
    }

    public async IAsyncEnumerable<LogRow> ReadLogAsync(long after = 0, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        const string Sql = "SELECT sequence, hash, body FROM rk_log WHERE project_id = @p0 AND sequence > @p1 ORDER BY sequence LIMIT @p2";
        List<LogRow> batch;
        do
        {
            batch = await ReadAsync(Sql, LogRowOf, cancellationToken, _project, after, BatchSize).ConfigureAwait(false);
            foreach (var row in batch)
            {
                yield return row;
                after = row.Sequence;
            }
        }
        while (batch.Count == BatchSize);
    }

    public async Task<LogHead> GetHeadAsync(CancellationToken cancellationToken = default) =>
        (await ReadAsync("SELECT sequence, hash FROM rk_head WHERE project_id = @p0", HeadOf, cancellationToken, _project).ConfigureAwait(false)).FirstOrDefault() ?? new(0, default);

    public async Task<long> GetCheckpointAsync(string handler, CancellationToken cancellationToken = default)
    {
        StoreNames.Require(handler);
        return (await ReadAsync("SELECT sequence FROM rk_checkpoint WHERE project_id = @p0 AND handler = @p1", r => r.GetInt64(0), cancellationToken, _project, handler).ConfigureAwait(false)).FirstOrDefault();
    }

    public Task SetCheckpointAsync(string handler, long sequence, ParkedMessage? parked = null, CancellationToken cancellationToken = default)
    {
        StoreNames.Require(handler);
        ArgumentOutOfRangeException.ThrowIfNegative(sequence);
        return sessions.RunAsync(
            async session =>
            {
                await session.BeginAsync(cancellationToken).ConfigureAwait(false);
                if (parked is not null)
                {
                    await session.ExecuteAsync(
                        "INSERT INTO rk_parked (project_id, handler, sequence, event_index, error, at) VALUES (@p0, @p1, @p2, @p3, @p4, @p5) " +
                        "ON CONFLICT (project_id, handler, sequence, event_index) DO UPDATE SET error = @p4, at = @p5",
                        cancellationToken, _project, handler, parked.Sequence, (long)parked.EventIndex, parked.Error, parked.At.ToUnixTimeTicks() / 10).ConfigureAwait(false);
                }

                var set = await session.ExecuteAsync(
                    "INSERT INTO rk_checkpoint (project_id, handler, sequence) VALUES (@p0, @p1, @p2) ON CONFLICT (project_id, handler) DO UPDATE SET sequence = @p2",
                    cancellationToken, _project, handler, sequence).ConfigureAwait(false);
                await session.CommitAsync().ConfigureAwait(false);
                return set;
            },
            cancellationToken);
    }

    public async IAsyncEnumerable<ParkedMessage> ListParkedAsync(string handler, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        StoreNames.Require(handler);
        var parked = await ReadAsync(
            "SELECT sequence, event_index, error, at FROM rk_parked WHERE project_id = @p0 AND handler = @p1 ORDER BY sequence, event_index",
            r => new ParkedMessage(r.GetInt64(0), (int)r.GetInt64(1), r.GetString(2), Instant.FromUnixTimeTicks(r.GetInt64(3) * 10)), cancellationToken, _project, handler).ConfigureAwait(false);
        foreach (var message in parked)
        {
            yield return message;
        }
    }

    private static T Decode<T>(DbDataReader row)
        where T : Aggregate, IDocument<T> => (T)(T.Document.Read(row.GetFieldValue<byte[]>(1)) with { Version = row.GetInt64(0) });

    private static LogRow LogRowOf(DbDataReader row) => new(row.GetInt64(0), row.GetFieldValue<byte[]>(2), Fingerprint.FromHash(row.GetFieldValue<byte[]>(1)));

    private static LogHead HeadOf(DbDataReader row) => new(row.GetInt64(0), row.GetInt64(0) == 0 ? default : Fingerprint.FromHash(row.GetFieldValue<byte[]>(1)));

    private Task<List<T>> ReadAsync<T>(string sql, Func<DbDataReader, T> read, CancellationToken cancellationToken, params SqlValue[] values) =>
        sessions.RunAsync(session => session.ReadAsync(sql, read, cancellationToken, values), cancellationToken);
}
