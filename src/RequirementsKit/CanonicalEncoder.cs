using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace RequirementsKit;

/// <summary>Escapes JSON text as RFC 8785, section 3.2.2.2, says: quotation mark, reverse solidus and control characters, nothing else.</summary>
/// <remarks>The built-in encoders depend on the Unicode tables of the runtime and turn 需求 into escapes, so their bytes are no promise.</remarks>
internal sealed class CanonicalEncoder : JavaScriptEncoder
{
    public static readonly CanonicalEncoder Instance = new();

    private CanonicalEncoder()
    {
    }

    public override int MaxOutputCharactersPerInputCharacter => 6;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar is < 0x20 or '"' or '\\';

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        for (var i = 0; i < textLength; i++)
        {
            if (WillEncode(text[i]) || char.IsSurrogate(text[i]))
            {
                // The writer hands whole surrogate pairs back to TryEncodeUnicodeScalar; a pair that needs no escape is skipped here.
                if (i + 1 < textLength && char.IsSurrogatePair(text[i], text[i + 1]))
                {
                    i++;
                    continue;
                }

                return i;
            }
        }

        return -1;
    }

    public override int FindFirstCharacterToEncodeUtf8(ReadOnlySpan<byte> utf8Text)
    {
        for (var i = 0; i < utf8Text.Length; i++)
        {
            if (WillEncode(utf8Text[i]))
            {
                return i;
            }
        }

        return -1;
    }

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
