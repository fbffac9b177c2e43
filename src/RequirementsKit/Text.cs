using System.Runtime.CompilerServices;
using System.Text;

namespace RequirementsKit;

/// <summary>The limits of stored text. Text within them is kept exactly, in any script; text beyond is refused, never cut.</summary>
internal static class Text
{
    /// <summary>Names, titles, keys: UTF-16 code units.</summary>
    public const int MaxName = 500;

    /// <summary>Statements, comments, reasons: UTF-16 code units.</summary>
    public const int MaxBody = 1_000_000;

    public static string Required(string? value, int maxLength, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        const string Needed = "A text is needed here, and there is none, or only white space. Give one.";
        return value is null ? throw new ArgumentNullException(name, Needed)
            : string.IsNullOrWhiteSpace(value) ? throw new ArgumentException(Needed, name)
            : Checked(value, maxLength, name);
    }

    public static string? Optional(string? value, int maxLength, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        string.IsNullOrWhiteSpace(value) ? null : Checked(value, maxLength, name);

    /// <summary>Makes text of others storable, such as the message of an exception: what no database can keep becomes U+FFFD, and what is too long ends in an ellipsis.</summary>
    public static string Storable(string value, int maxLength)
    {
        var text = value.Length <= maxLength ? value : string.Concat(value.AsSpan(0, maxLength - 1), "…");
        return string.Concat(text.EnumerateRunes().Select(r => r.Value == 0 ? Rune.ReplacementChar.ToString() : r.ToString()));
    }

    /// <summary>Refuses text that no database can keep.</summary>
    public static string Possible(string value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        WhyImpossible(value) is { } why ? throw new ArgumentException(why, name) : value;

    /// <summary>Whether <see cref="Required"/> takes the text.</summary>
    public static bool IsTaken(string value, int maxLength) => !string.IsNullOrWhiteSpace(value) && value.Length <= maxLength && WhyImpossible(value) is null;

    private static string Checked(string value, int maxLength, string? name) => value.Length <= maxLength
        ? Possible(value, name)
        : throw new ArgumentException($"The text has {value.Length} characters; at most {maxLength} are stored. Shorten it or attach a document.", name);

    private static string? WhyImpossible(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\0')
            {
                return $"The text holds a NUL character at position {i}, which databases cannot store. Remove it.";
            }

            if (char.IsSurrogate(value[i]) && (i + 1 == value.Length || !char.IsSurrogatePair(value[i], value[++i])))
            {
                return $"The text holds half of a surrogate pair near position {i}, which is no Unicode character. Repair the source of the text.";
            }
        }

        return null;
    }
}
