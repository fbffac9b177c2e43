using System.Buffers;

namespace RequirementsKit.Storage;

/// <summary>The hashing of the log, public so that every store computes the same chain.</summary>
public static class LogChain
{
    /// <summary>The hash of a row: SHA-256 over the 64 hexadecimal digits of the hash before (none for the first row) and the body.</summary>
    /// <param name="previous">The hash of the row before; <c>default</c> for the first row.</param>
    /// <param name="body">The body's bytes; O(n).</param>
    /// <returns>The hash.</returns>
    public static Fingerprint Next(Fingerprint previous, ReadOnlySpan<byte> body)
    {
        var chained = ArrayPool<byte>.Shared.Rent(Fingerprint.HexLength + body.Length);
        try
        {
            var before = previous.FormatTo(chained);
            body.CopyTo(chained.AsSpan(before));
            return Fingerprint.Of(chained.AsSpan(0, before + body.Length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chained);
        }
    }
}
