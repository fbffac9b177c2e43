using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace RequirementsKit;

/// <summary>Escapes JSON text as RFC 8785, section 3.2.2.2, says: quotation mark, reverse solidus and control characters, nothing else.</summary>
/// <remarks>The built-in encoders depend on the Unicode tables of the runtime and turn 需求 into escapes, so their bytes are no promise.</remarks>
internal sealed class CanonicalEncoder : JavaScriptEncoder
{
    public static readonly CanonicalEncoder Instance = new();

    private static readonly SearchValues<char> Escaped = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(c => (char)c), '"', '\\']);
    private static readonly SearchValues<byte> EscapedUtf8 = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(c => (byte)c), (byte)'"', (byte)'\\']);

    private CanonicalEncoder()
    {
    }

    public override int MaxOutputCharactersPerInputCharacter => 6;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar is < 0x20 or '"' or '\\';

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var characters = new ReadOnlySpan<char>(text, textLength);
        var escaped = characters.IndexOfAny(Escaped);
        var end = escaped < 0 ? textLength : escaped;
        for (var i = 0; i < end; i += 2)
        {
            var surrogate = characters[i..end].IndexOfAnyInRange('\uD800', '\uDFFF');
            if (surrogate < 0)
            {
                return escaped;
            }

            // The writer hands whole surrogate pairs back to TryEncodeUnicodeScalar; a pair that needs no escape is skipped here.
            i += surrogate;
            if (i + 1 == textLength || !char.IsSurrogatePair(characters[i], characters[i + 1]))
            {
                return i;
            }
        }

        return escaped;
    }

    public override int FindFirstCharacterToEncodeUtf8(ReadOnlySpan<byte> utf8Text) => utf8Text.IndexOfAny(EscapedUtf8);

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var destination = new Span<char>(buffer, bufferLength);
        var text = unicodeScalar switch
        {
            '\b' => "\\b",
            '\t' => "\\t",
            '\n' => "\\n",
            '\f' => "\\f",
            '\r' => "\\r",
            '"' => "\\\"",
            '\\' => "\\\\",
            < 0x20 => string.Create(CultureInfo.InvariantCulture, $"\\u{unicodeScalar:x4}"),
            _ => new Rune(unicodeScalar).ToString(),
        };
        numberOfCharactersWritten = text.TryCopyTo(destination) ? text.Length : 0;
        return numberOfCharactersWritten > 0;
    }
}
