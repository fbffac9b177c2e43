namespace RequirementsKit.Storage.Internal;

/// <summary>Bytes that are kept for ever, side by side in blocks. A full-grown block is a large object, which a collection of garbage leaves where it is; small arrays it would move, twice each.</summary>
internal sealed class ByteBlocks
{
    private const int FirstSize = 1024;
    private const int LargestSize = 128 * 1024;

    private byte[] _last = [];
    private int _used;

    /// <summary>Copies the bytes; O(length).</summary>
    public ReadOnlyMemory<byte> Add(ReadOnlySpan<byte> bytes)
    {
        if (_last.Length - _used < bytes.Length)
        {
            _last = GC.AllocateUninitializedArray<byte>(Math.Max(bytes.Length, Math.Clamp(2 * _last.Length, FirstSize, LargestSize)));
            _used = 0;
        }

        var kept = _last.AsMemory(_used, bytes.Length);
        bytes.CopyTo(kept.Span);
        _used += bytes.Length;
        return kept;
    }
}
