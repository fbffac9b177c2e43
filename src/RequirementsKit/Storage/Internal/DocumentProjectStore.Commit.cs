using System.Buffers.Binary;
using System.Globalization;

namespace RequirementsKit.Storage.Internal;

/// <summary>The commit: all checks first, then all rows, the head of the log last.</summary>
internal sealed partial class DocumentProjectStore
{
    private const int MaxAttempts = 1_000;
    private const int HashLength = 32;

    public async Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(commit);
        foreach (var write in commit.Writes)
        {
            if (write.ProjectId != project)
            {
                throw new ArgumentException($"{write} belongs to project {write.ProjectId}; this store holds project {project}.", nameof(commit));
            }
        }

        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            var transaction = await store.BeginAsync(writes: true, cancellationToken).ConfigureAwait(false);
            await using var _ = transaction.ConfigureAwait(false);
            var result = await CheckAsync(transaction, commit, cancellationToken).ConfigureAwait(false)
                ?? await WriteAsync(transaction, commit, cancellationToken).ConfigureAwait(false);
            if (result is not null)
            {
                return result;
            }
        }

        throw GaveUp();
    }

    private async ValueTask<CommitResult?> CheckAsync(DocumentTransaction transaction, Commit commit, CancellationToken cancellationToken)
    {
        var known = await transaction.ReadAsync(Address(RowKind.Command, commit.Command.ToString()), cancellationToken).ConfigureAwait(false);
        if (known is not null)
        {
            var record = await DecodeCommandAsync(transaction, known, cancellationToken).ConfigureAwait(false);
            return record.Digest == commit.Digest ? new DuplicateCommand(record.Receipt) : new CommandIdReused(commit.Command);
        }

        List<Expectation>? conflicts = null;
        foreach (var expected in commit.Expectations.Concat(commit.Writes.Select(Expectation.Unchanged)))
        {
            var row = await transaction.ReadAsync(Address(expected.Kind, IdText(expected.Id)), cancellationToken).ConfigureAwait(false);
            if ((row?.Version ?? 0) != expected.Version)
            {
                (conflicts ??= []).Add(expected with { Version = row?.Version ?? 0 });
            }
        }

        if (conflicts is not null)
        {
            return new VersionConflict([.. conflicts.Distinct()]);
        }

        HashSet<DocumentAddress>? keys = commit.Writes.Count > 1 ? [] : null;
        foreach (var created in commit.Writes.Where(w => w.Version == 0 && w.KeyNumber > 0))
        {
            var key = KeyAddress(created);
            if (keys?.Add(key) == false || await transaction.ReadAsync(key, cancellationToken).ConfigureAwait(false) is not null)
            {
                return new UniqueViolation(created.DocumentType.Kind, created.ToString());
            }
        }

        return null;
    }

    // Null means that another transaction got in between: begin again.
    private async ValueTask<CommitResult?> WriteAsync(DocumentTransaction transaction, Commit commit, CancellationToken cancellationToken)
    {
        foreach (var row in RowsOf(commit))
        {
            if (!await transaction.WriteAsync(row, cancellationToken).ConfigureAwait(false))
            {
                return null;
            }
        }

        foreach (var text in commit.Personal)
        {
            // Named by what it holds: a text that is there, or was erased, needs no second row.
            var row = new DocumentRow(PersonalAddress(text), 1, text.Content);
            if (await transaction.ReadAsync(row.Address, cancellationToken).ConfigureAwait(false) is null && !await transaction.WriteAsync(row, cancellationToken).ConfigureAwait(false))
            {
                return null;
            }
        }

        var head = await transaction.ReadAsync(Address(RowKind.Head, ""), cancellationToken).ConfigureAwait(false);
        var last = DecodeHead(head);
        var sequence = last.Sequence + 1;
        var body = commit.ToLogBody(sequence);
        var hash = LogChain.Next(last.Hash, body);
        var receipt = new Receipt(sequence, hash, [.. commit.Writes.Select(w => Expectation.Unchanged(w) with { Version = w.Version + 1 })]);
        List<DocumentRow> rows =
        [
            new(Address(RowKind.Command, commit.Command.ToString()), 1, Encode(sequence, commit.Digest)),
            new(Address(RowKind.Log, NumberText(sequence)), 1, EncodeLog(hash, body)),
            new(Address(RowKind.Head, ""), sequence, Encode(sequence, hash)) { Decoded = new LogHead(sequence, hash) },
        ];
        if (sequence == 1 && project != RequirementsStoreExtensions.Library)
        {
            rows.Insert(0, new(new DocumentAddress(DocumentStore.NoProject, RowKind.Project, project.ToString()), 1, ReadOnlyMemory<byte>.Empty));
        }

        foreach (var row in rows)
        {
            if (!await transaction.WriteAsync(row, cancellationToken).ConfigureAwait(false))
            {
                return null;
            }
        }

        cancellationToken.ThrowIfCancellationRequested();
        return await EndAsync(transaction, commit.Command).ConfigureAwait(false) ? new Committed(receipt) : null;
    }

    // From here on it is too late to cancel, and a fault leaves open whether the commit was stored.
    private static async ValueTask<bool> EndAsync(DocumentTransaction transaction, CommandId command)
    {
        try
        {
            return await transaction.CommitAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is not StoreUnavailableException)
        {
            throw new CommitOutcomeUnknownException(command, fault);
        }
    }

    private IEnumerable<DocumentRow> RowsOf(Commit commit)
    {
        for (var i = 0; i < commit.Writes.Count; i++)
        {
            var write = commit.Writes[i];
            var version = write.Version + 1;
            yield return new DocumentRow(Address(write.DocumentType.Kind, IdText(write.DocumentId)), version, commit.Contents[i])
            {
                Decoded = write with { Version = version, Events = [], Appended = [], Personal = [] },
            };
            if (write.Version == 0 && write.KeyNumber > 0)
            {
                yield return new DocumentRow(KeyAddress(write), 1, write.DocumentId.ToByteArray(bigEndian: true));
            }
        }

        foreach (var (row, content) in commit.Rows)
        {
            yield return new DocumentRow(Address(row.DocumentType.Kind, $"{IdText(row.OwnerId)}/{NumberText(row.RowNumber)}"), 1, content) { Decoded = row };
        }
    }

    private DocumentAddress KeyAddress(Aggregate write) => Address(RowKind.Key, $"{write.DocumentType.Kind}/{NumberText(write.KeyNumber)}");

    // The head and a command are a sequence number and a fingerprint: 8 and 32 bytes, big-endian.
    private static byte[] Encode(long sequence, Fingerprint fingerprint)
    {
        var bytes = new byte[sizeof(long) + HashLength];
        BinaryPrimitives.WriteInt64BigEndian(bytes, sequence);
        fingerprint.CopyTo(bytes.AsSpan(sizeof(long)));
        return bytes;
    }

    private static (long Sequence, Fingerprint Fingerprint) Decode(ReadOnlySpan<byte> content) =>
        (BinaryPrimitives.ReadInt64BigEndian(content), Fingerprint.FromHash(content[sizeof(long)..]));

    private static LogHead DecodeHead(DocumentRow? row)
    {
        if (row is null)
        {
            return new(0, default);
        }

        var (sequence, hash) = Decode(row.Content.Span);
        return row.Decoded as LogHead ?? new(sequence, hash);
    }

    // A log row is the hash, as 32 bytes, and the body behind it.
    private static byte[] EncodeLog(Fingerprint hash, byte[] body)
    {
        var bytes = new byte[HashLength + body.Length];
        hash.CopyTo(bytes);
        body.CopyTo(bytes, HashLength);
        return bytes;
    }

    private static LogRow DecodeLog(DocumentRow row) => new(
        long.Parse(row.Address.Id, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture), row.Content[HashLength..], Fingerprint.FromHash(row.Content.Span[..HashLength]));

    // The receipt of a command is in its log row, so the command itself keeps only where that is.
    private async ValueTask<CommandRecord> DecodeCommandAsync(DocumentTransaction transaction, DocumentRow command, CancellationToken cancellationToken)
    {
        var (sequence, digest) = Decode(command.Content.Span);
        var row = DecodeLog((await transaction.ReadAsync(Address(RowKind.Log, NumberText(sequence)), cancellationToken).ConfigureAwait(false))!);
        return new(digest, LogReceipt.Of(row));
    }
}
