using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace RequirementsKit;

/// <summary>The SHA-256 (FIPS 180-4) of some content in canonical form: what a confirmation, an approval or a link was said of.</summary>
/// <remarks>Two fingerprints are equal exactly when their 256 bits are; <c>default</c> is the fingerprint of nothing and never stored.</remarks>
[JsonConverter(typeof(FingerprintJsonConverter))]
public readonly record struct Fingerprint : IParsable<Fingerprint>
{
    private const int HexLength = 64;

    private readonly string? _hex;

    private Fingerprint(string hex) => _hex = hex;

    /// <summary>Computes the fingerprint of bytes.</summary>
    /// <param name="content">The bytes; O(n).</param>
    /// <returns>The fingerprint.</returns>
    public static Fingerprint Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return new(Convert.ToHexStringLower(hash));
    }

    /// <summary>Computes the fingerprint of texts in canonical form: line ends are LF and characters are composed (Unicode NFC), so neither makes a difference; case does.</summary>
    /// <param name="parts">The texts, in order; their lengths count too, so that ("ab", "c") and ("a", "bc") differ.</param>
    /// <returns>The fingerprint. O(length).</returns>
    /// <exception cref="ArgumentNullException"><paramref name="parts"/> is null.</exception>
    public static Fingerprint OfText(IEnumerable<string> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            var canonical = part.ReplaceLineEndings("\n").Normalize(NormalizationForm.FormC);
            text.Append(canonical.Length).Append(':').Append(canonical);
        }

        return Of(Encoding.UTF8.GetBytes(text.ToString()));
    }

    /// <summary>Wraps a hash that was computed elsewhere.</summary>
    /// <param name="hash">The 32 bytes of a SHA-256.</param>
    /// <returns>The fingerprint.</returns>
    /// <exception cref="ArgumentException"><paramref name="hash"/> does not have 32 bytes.</exception>
    public static Fingerprint FromHash(ReadOnlySpan<byte> hash) => hash.Length == SHA256.HashSizeInBytes
        ? new(Convert.ToHexStringLower(hash))
        : throw new ArgumentException($"A SHA-256 has {SHA256.HashSizeInBytes} bytes; {hash.Length} were given.", nameof(hash));

    /// <summary>Reads the fingerprint from the text that <see cref="ToString"/> writes.</summary>
    /// <param name="s">64 hexadecimal digits, in either case.</param>
    /// <param name="provider">Ignored: the text does not depend on a culture.</param>
    /// <returns>The fingerprint.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="s"/> is not 64 hexadecimal digits.</exception>
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
    /// <returns>Whether the text is a fingerprint.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Fingerprint result)
    {
        var parsed = s is { Length: HexLength } && s.All(char.IsAsciiHexDigit);
        result = parsed ? new(s!.ToLowerInvariant()) : default;
        return parsed;
    }

    /// <summary>Writes the fingerprint as 64 lower-case hexadecimal digits.</summary>
    /// <returns>The text; empty for <c>default</c>.</returns>
    public override string ToString() => _hex ?? string.Empty;

    /// <summary>Writes the 32 bytes; leaves zeros for the empty fingerprint.</summary>
    internal void CopyTo(Span<byte> hash) => Convert.FromHexString(ToString(), hash, out _, out _);
}
