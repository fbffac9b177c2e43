using System.Security.Cryptography;

namespace RequirementsKit.Storage;

/// <summary>The hashing of the log, public so that every store computes the same chain.</summary>
public static class LogChain
{
    // One for each thread: to make one costs half as much as a row's hash.
    [ThreadStatic]
    private static IncrementalHash? _kept;

    /// <summary>The hash of a row: SHA-256 over the 64 hexadecimal digits of the hash before (none for the first row) and the body.</summary>
    /// <param name="previous">The hash of the row before; <c>default</c> for the first row.</param>
    /// <param name="body">The body's bytes; O(n).</param>
    /// <returns>The hash.</returns>
    public static Fingerprint Next(Fingerprint previous, ReadOnlySpan<byte> body)
    {
        _kept ??= IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> before = stackalloc byte[Fingerprint.HexLength];
        _kept.AppendData(before[..previous.FormatTo(before)]);
        _kept.AppendData(body);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        _ = _kept.GetHashAndReset(hash);
        return Fingerprint.FromHash(hash);
    }
}
