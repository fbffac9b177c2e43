using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace RequirementsKit.Storage.Internal;

/// <summary>One project of a <see cref="DocumentStore"/>: reads, pages, numbers and checkpoints. The commit lives in the other part.</summary>
internal sealed partial class DocumentProjectStore(DocumentStore store, ProjectId project) : IProjectStore
{
    public const int MaxPageSize = 10_000;
    public const int MaxReservation = 1_000_000;

    public ProjectId Project => project;

    public async Task<CommandRecord?> FindCommandAsync(CommandId command, CancellationToken cancellationToken = default)
    {
        var transaction = await store.BeginAsync(writes: false, cancellationToken).ConfigureAwait(false);
        await using var _ = transaction.ConfigureAwait(false);
        var row = await transaction.ReadAsync(Address(RowKind.Command, command.ToString()), cancellationToken).ConfigureAwait(false);
        return row is null ? null : await DecodeCommandAsync(transaction, row, cancellationToken).ConfigureAwait(false);
    }

    public Task<T?> FindAsync<T>(Guid id, CancellationToken cancellationToken = default)
        where T : Aggregate, IDocument<T> =>
        !cancellationToken.IsCancellationRequested && store.FindAtOnce<T>(project, id) is { } document
            ? Task.FromResult<T?>(document)
            : ReadDocumentAsync<T>(id, cancellationToken);

    public async Task<Page<T>> PageAsync<T>(Query<T> query, string? cursor = null, int size = 1000, CancellationToken cancellationToken = default)
        where T : Aggregate, IDocument<T>
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, MaxPageSize);
        var after = cursor is null ? null : PageCursor.Parse(cursor, query);
        var found = query.Evaluate(await CandidatesAsync(query, cancellationToken).ConfigureAwait(false));
        var rest = after is null ? found : [.. found.SkipWhile(item => !after.IsBefore(query, item))];
        return rest.Count <= size
            ? new(rest, null)
            : new([.. rest.Take(size)], PageCursor.At(query, rest[size - 1]).ToString());
    }

    public async Task<long> CountAsync<T>(Query<T> query, CancellationToken cancellationToken = default)
        where T : Aggregate, IDocument<T>
    {
        ArgumentNullException.ThrowIfNull(query);
        return (await CandidatesAsync(query, cancellationToken).ConfigureAwait(false)).LongCount(query.IsSatisfiedBy);
    }

    public async IAsyncEnumerable<T> ReadAppendedAsync<T>(Guid owner, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where T : AppendedRow, IDocument<T>
    {
        await foreach (var row in ScanAsync(T.Document.Kind, IdText(owner), "", cancellationToken).ConfigureAwait(false))
        {
            yield return row.Decoded as T ?? T.Document.Read(row.Content.Span);
        }
    }

    public async Task<long> ReserveKeysAsync(string kind, int count = 1, CancellationToken cancellationToken = default)
    {
        StoreNames.Require(kind);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MaxReservation);
        var first = 0L;
        await ReplaceAsync(RowKind.Counter, kind, row =>
        {
            first = row is null ? 1 : BinaryPrimitives.ReadInt64BigEndian(row.Content.Span);
            return BigEndian(first + count);
        }, cancellationToken).ConfigureAwait(false);
        return first;
    }

    public async IAsyncEnumerable<LogRow> ReadLogAsync(long after = 0, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var row in ScanAsync(RowKind.Log, "", NumberText(after), cancellationToken).ConfigureAwait(false))
        {
            yield return DecodeLog(row);
        }
    }

    public async Task<LogHead> GetHeadAsync(CancellationToken cancellationToken = default)
    {
        var row = await ReadAsync(RowKind.Head, "", cancellationToken).ConfigureAwait(false);
        var (sequence, hash) = DecodeHead(row);
        return new(sequence, hash);
    }

    internal static string IdText(Guid id) => id.ToString("N");

    internal static string KeyText(string kind, long number) => string.Create(CultureInfo.InvariantCulture, $"{kind}/{number:x16}");

    internal static string NumberText(long number) => number.ToString("x16", CultureInfo.InvariantCulture);

    private static byte[] BigEndian(long number)
    {
        var bytes = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        return bytes;
    }

    private static T Decode<T>(DocumentRow row)
        where T : Aggregate, IDocument<T> =>
        row.Decoded as T ?? (T)(T.Document.Read(row.Content.Span) with { Version = row.Version });

    private async Task<T?> ReadDocumentAsync<T>(Guid id, CancellationToken cancellationToken)
        where T : Aggregate, IDocument<T>
    {
        var row = await ReadAsync(T.Document.Kind, IdText(id), cancellationToken).ConfigureAwait(false);
        return row is null ? null : Decode<T>(row);
    }

    private DocumentAddress Address(string kind, string id) => new(project, kind, id);

    private async Task<DocumentRow?> ReadAsync(string kind, string id, CancellationToken cancellationToken)
    {
        var transaction = await store.BeginAsync(writes: false, cancellationToken).ConfigureAwait(false);
        await using var _ = transaction.ConfigureAwait(false);
        return await transaction.ReadAsync(Address(kind, id), cancellationToken).ConfigureAwait(false);
    }

    private async IAsyncEnumerable<DocumentRow> ScanAsync(string kind, string idPrefix, string afterId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var transaction = await store.BeginAsync(writes: false, cancellationToken).ConfigureAwait(false);
        await using var _ = transaction.ConfigureAwait(false);
        await foreach (var row in transaction.ScanAsync(project, kind, idPrefix, afterId, cancellationToken).ConfigureAwait(false))
        {
            yield return row;
        }
    }

    // All that can satisfy the query, and in most stores all there are.
    private async Task<IEnumerable<T>> CandidatesAsync<T>(Query<T> query, CancellationToken cancellationToken)
        where T : Aggregate, IDocument<T> =>
        query.Criterion.Flag is { } flag
        && await store.FindFlaggedAsync(project, T.Document.Kind, flag, row => T.Document.ValueOf(Decode<T>(row), flag) is true, cancellationToken).ConfigureAwait(false) is { } flagged
            ? flagged.Select(Decode<T>)
            : await AllAsync<T>(cancellationToken).ConfigureAwait(false);

    private async Task<List<T>> AllAsync<T>(CancellationToken cancellationToken)
        where T : Aggregate, IDocument<T>
    {
        var all = new List<T>();
        await foreach (var row in ScanAsync(T.Document.Kind, "", "", cancellationToken).ConfigureAwait(false))
        {
            all.Add(Decode<T>(row));
        }

        return all;
    }

    // Small rows that nobody decides on: read, change, write, and again when another process was quicker.
    private async Task ReplaceAsync(string kind, string id, Func<DocumentRow?, byte[]> next, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var transaction = await store.BeginAsync(writes: true, cancellationToken).ConfigureAwait(false);
            await using var _ = transaction.ConfigureAwait(false);
            var row = await transaction.ReadAsync(Address(kind, id), cancellationToken).ConfigureAwait(false);
            var replaced = new DocumentRow(Address(kind, id), (row?.Version ?? 0) + 1, next(row));
            if (await transaction.WriteAsync(replaced, cancellationToken).ConfigureAwait(false)
                && await transaction.CommitAsync(cancellationToken).ConfigureAwait(false))
            {
                return;
            }
        }

        throw GaveUp();
    }

    private StoreUnavailableException GaveUp() =>
        new($"Other commits to project {project} came first {MaxAttempts} times in a row. Try again when fewer processes write.");
}
