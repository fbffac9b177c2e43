using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.Intrinsics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RequirementsKit;

/// <summary>The SHA-256 (FIPS 180-4) of some content in canonical form: what a confirmation, an approval or a link was said of.</summary>
/// <remarks>Two fingerprints are equal exactly when their 256 bits are; <c>default</c> is the fingerprint of nothing and never stored.</remarks>
[JsonConverter(typeof(FingerprintJsonConverter))]
public readonly record struct Fingerprint : IParsable<Fingerprint>
{
    internal const int HexLength = 64;

    private const int MaxDigits = 10;
    private const int LargestKept = 64 * 1024;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _kept;

    private readonly Vector256<byte> _bits;

    private Fingerprint(ReadOnlySpan<byte> hash) => _bits = Vector256.Create(hash);

    /// <summary>Computes the fingerprint of bytes.</summary>
    /// <param name="content">The bytes; O(n).</param>
    /// <returns>The fingerprint.</returns>
    public static Fingerprint Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return new(hash);
    }

    /// <summary>Computes the fingerprint of texts in canonical form: line ends are LF and characters are composed (Unicode NFC), so neither makes a difference; case does.</summary>
    /// <param name="parts">The texts, in order; their lengths count too, so that ("ab", "c") and ("a", "bc") differ.</param>
    /// <returns>The fingerprint. O(length).</returns>
    /// <exception cref="ArgumentNullException"><paramref name="parts"/> is null.</exception>
    public static Fingerprint OfText(IEnumerable<string> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        return OfExactText(parts.Select(p => p.ReplaceLineEndings("\n").Normalize(NormalizationForm.FormC)));
    }

    /// <summary>Wraps a hash that was computed elsewhere.</summary>
    /// <param name="hash">The 32 bytes of a SHA-256.</param>
    /// <returns>The fingerprint.</returns>
    /// <exception cref="ArgumentException"><paramref name="hash"/> does not have 32 bytes.</exception>
    public static Fingerprint FromHash(ReadOnlySpan<byte> hash) => hash.Length == SHA256.HashSizeInBytes
        ? new(hash)
        : throw new ArgumentException($"A SHA-256 has {SHA256.HashSizeInBytes} bytes; {hash.Length} were given.", nameof(hash));

    /// <summary>Reads the fingerprint from the text that <see cref="ToString"/> writes.</summary>
    /// <param name="s">64 hexadecimal digits, in either case, not all of them zero.</param>
    /// <param name="provider">Ignored: the text does not depend on a culture.</param>
    /// <returns>The fingerprint.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="s"/> is not 64 hexadecimal digits, or all of them are zero.</exception>
    public static Fingerprint Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParse(s, provider, out var result)
            ? result
            : throw new FormatException($"'{s}' is not a fingerprint. Expected the 64 hexadecimal digits of a SHA-256.");
    }

    /// <summary>Reads the fingerprint from text without throwing.</summary>
    /// <param name="s">The text; null is no fingerprint.</param>
    /// <param name="provider">Ignored.</param>
    /// <param name="result">The fingerprint, or <c>default</c> when the text is none.</param>
    /// <returns>Whether the text is a fingerprint; 64 zeros, which stand for nothing, are none.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Fingerprint result)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        result = s is { Length: HexLength } && Convert.FromHexString(s, hash, out _, out _) == OperationStatus.Done ? new(hash) : default;
        return result != default;
    }

    /// <summary>Writes the fingerprint as 64 lower-case hexadecimal digits.</summary>
    /// <returns>The text; empty for <c>default</c>.</returns>
    public override string ToString()
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        CopyTo(hash);
        return this == default ? string.Empty : Convert.ToHexStringLower(hash);
    }

    /// <summary>Gets a hash code: the first bits are as good as any.</summary>
    /// <returns>The hash code.</returns>
    public override int GetHashCode() => _bits.AsInt32()[0];

    /// <summary>The same for texts of which every character counts.</summary>
    internal static Fingerprint OfExactText(IEnumerable<string> parts)
    {
        // A sequence may compute fingerprints itself while it is read, so the thread's buffer is taken away from it meanwhile.
        var buffer = _kept ?? new();
        _kept = null;
        foreach (var part in parts)
        {
            _ = part.Length.TryFormat(buffer.GetSpan(MaxDigits), out var digits, default, CultureInfo.InvariantCulture);
            buffer.Advance(digits);
            buffer.Write(":"u8);
            Encoding.UTF8.GetBytes(part, buffer);
        }

        var result = Of(buffer.WrittenSpan);
        if (buffer.Capacity <= LargestKept)
        {
            buffer.ResetWrittenCount();
            _kept = buffer;
        }

        return result;
    }

    /// <summary>Writes the 32 bytes; zeros for the empty fingerprint.</summary>
    internal void CopyTo(Span<byte> hash) => _bits.CopyTo(hash);

    /// <summary>Writes the text as a JSON value; makes no string of it.</summary>
    internal void WriteTo(Utf8JsonWriter json)
    {
        Span<byte> ascii = stackalloc byte[HexLength];
        json.WriteStringValue(ascii[..FormatTo(ascii)]);
    }

    /// <summary>Writes the 64 lower-case hexadecimal digits in ASCII; none for the empty fingerprint.</summary>
    /// <returns>How many were written.</returns>
    internal int FormatTo(Span<byte> ascii)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        CopyTo(hash);
        return this != default && Convert.TryToHexStringLower(hash, ascii, out var written) ? written : 0;
    }
}
