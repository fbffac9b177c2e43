using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace RequirementsKit.Storage.Internal;

/// <content>How far the handlers of events came, and what they put aside.</content>
internal sealed partial class DocumentProjectStore
{
    public async Task<long> GetCheckpointAsync(string handler, CancellationToken cancellationToken = default)
    {
        StoreNames.Require(handler);
        var row = await ReadAsync(RowKind.Checkpoint, handler, cancellationToken).ConfigureAwait(false);
        return row is null ? 0 : BinaryPrimitives.ReadInt64BigEndian(row.Content.Span);
    }

    public async Task SetCheckpointAsync(string handler, long sequence, ParkedMessage? parked = null, CancellationToken cancellationToken = default)
    {
        StoreNames.Require(handler);
        ArgumentOutOfRangeException.ThrowIfNegative(sequence);
        if (parked is not null)
        {
            var id = $"{handler}/{NumberText(parked.Sequence)}/{NumberText(parked.EventIndex)}";
            await ReplaceAsync(RowKind.Parked, id, _ => JsonSerializer.SerializeToUtf8Bytes(parked, StorageJson.Default.ParkedMessage), cancellationToken).ConfigureAwait(false);
        }

        await ReplaceAsync(RowKind.Checkpoint, handler, _ => BigEndian(sequence), cancellationToken).ConfigureAwait(false);
    }

    public async IAsyncEnumerable<ParkedMessage> ListParkedAsync(string handler, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        StoreNames.Require(handler);
        await foreach (var row in ScanAsync(RowKind.Parked, handler + "/", "", cancellationToken).ConfigureAwait(false))
        {
            yield return JsonSerializer.Deserialize(row.Content.Span, StorageJson.Default.ParkedMessage)!;
        }
    }
}
