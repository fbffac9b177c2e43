using System.Buffers.Binary;
using System.Globalization;

namespace RequirementsKit.Storage.Internal;

/// <summary>The commit: all checks first, then all rows, the head of the log last.</summary>
internal sealed partial class DocumentProjectStore
{
    private const int MaxAttempts = 1_000;
    private const int HashLength = 32;
    private const int PlaceLength = sizeof(long) + HashLength;

    public async Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(commit);
        foreach (var write in commit.Ordered)
        {
            if (write.ProjectId != project)
            {
                throw new ArgumentException($"{write} belongs to project {write.ProjectId}; this store holds project {project}.", nameof(commit));
            }
        }

        var rows = new CommitRows(project, commit);
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            var transaction = await store.BeginAsync(writes: true, cancellationToken).ConfigureAwait(false);
            await using var _ = transaction.ConfigureAwait(false);
            var result = await CheckAsync(transaction, rows, cancellationToken).ConfigureAwait(false)
                ?? await WriteAsync(transaction, rows, cancellationToken).ConfigureAwait(false);
            if (result is not null)
            {
                return result;
            }
        }

        throw GaveUp();
    }

    // Null means that another transaction got in between: begin again.
    private async ValueTask<CommitResult?> WriteAsync(DocumentTransaction transaction, CommitRows rows, CancellationToken cancellationToken)
    {
        var commit = rows.Commit;
        if (!await rows.WriteAsync(transaction, cancellationToken).ConfigureAwait(false))
        {
            return null;
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
        var (before, last) = DecodeHead(head);
        var sequence = before + 1;

        // One array for two rows: the command, and the log row, which is the hash, as 32 bytes, and the body behind it.
        var kept = commit.ToLogBody(sequence, room: PlaceLength + HashLength);
        var number = NumberText(sequence);
        var hash = LogChain.Next(last, kept.AsSpan(PlaceLength + HashLength));
        Encode(sequence, commit.Digest, kept);
        hash.CopyTo(kept.AsSpan(PlaceLength));
        if (sequence == 1 && project != RequirementsStoreExtensions.Library
            && !await transaction.WriteAsync(new(new(DocumentStore.NoProject, RowKind.Project, project.ToString()), 1, ReadOnlyMemory<byte>.Empty), cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        if (!await transaction.WriteAsync(new(rows.Command, 1, kept.AsMemory(0, PlaceLength)), cancellationToken).ConfigureAwait(false)
            || !await transaction.WriteAsync(new(Address(RowKind.Log, number), 1, kept.AsMemory(PlaceLength)), cancellationToken).ConfigureAwait(false)
            || !await transaction.WriteAsync(new(Address(RowKind.Head, ""), sequence, Encode(sequence, hash)), cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        cancellationToken.ThrowIfCancellationRequested();
        return await EndAsync(transaction, commit.Command).ConfigureAwait(false)
            ? new Committed(new(sequence, hash, commit.Written()))
            : null;
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

    // The head and a command are a sequence number and a fingerprint: 8 and 32 bytes, big-endian.
    private static byte[] Encode(long sequence, Fingerprint fingerprint)
    {
        var bytes = new byte[PlaceLength];
        Encode(sequence, fingerprint, bytes);
        return bytes;
    }

    private static void Encode(long sequence, Fingerprint fingerprint, Span<byte> bytes)
    {
        BinaryPrimitives.WriteInt64BigEndian(bytes, sequence);
        fingerprint.CopyTo(bytes[sizeof(long)..]);
    }

    private static (long Sequence, Fingerprint Fingerprint) Decode(ReadOnlySpan<byte> content) =>
        (BinaryPrimitives.ReadInt64BigEndian(content), Fingerprint.FromHash(content[sizeof(long)..]));

    private static (long Sequence, Fingerprint Hash) DecodeHead(DocumentRow? head) => head is null ? default : Decode(head.Content.Span);

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
