using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace RequirementsKit;

/// <summary>The few value types that index columns hold, and their one order: null, then numbers, then flags, then ids by big-endian bytes, then text by UTF-8 bytes.</summary>
/// <remarks>Instants are kept as microseconds since 1970, enumerations and dates as text; so every database orders them alike.</remarks>
internal static class DocumentValue
{
    public static object? From(object? value) => value switch
    {
        null or string or long or double or bool or Guid => value,
        int number => (long)number,
        decimal number => (double)number,
        Enum name => name.ToString(),
        Instant instant => instant.ToUnixTimeTicks() / 10,
        LocalDate date => LocalDatePattern.Iso.Format(date),
        Fingerprint fingerprint => fingerprint.ToString(),
        Actor actor => actor.ToString(),
        ExternalKey key => key.ToString(),
        ISpanFormattable id when Guid.TryParse(id.ToString(null, CultureInfo.InvariantCulture), out var bits) => bits,
        System.Collections.IEnumerable many => many.Cast<object?>().Select(From).ToArray(),
        _ => throw new NotSupportedException($"A value of type {value.GetType().Name} cannot be a queryable member."),
    };

    public static int Compare(object? left, object? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (long a, long b) => a.CompareTo(b),
        (long a, double b) => ((double)a).CompareTo(b),
        (double a, long b) => a.CompareTo((double)b),
        (double a, double b) => a.CompareTo(b),
        (bool a, bool b) => a.CompareTo(b),
        (Guid a, Guid b) => a.CompareTo(b),
        (string a, string b) => CompareUtf8(a, b),
        _ => Rank(left).CompareTo(Rank(right)),
    };

    /// <summary>Orders text by its UTF-8 bytes; ordinal order differs above U+FFFF, where surrogates sort before U+E000.</summary>
    public static int CompareUtf8(string left, string right)
    {
        var common = Math.Min(left.Length, right.Length);
        for (var i = 0; i < common; i++)
        {
            if (left[i] != right[i])
            {
                return char.IsSurrogate(left[i]) == char.IsSurrogate(right[i])
                    ? left[i].CompareTo(right[i])
                    : char.IsSurrogate(left[i]) ? 1 : -1;
            }
        }

        return left.Length.CompareTo(right.Length);
    }

    /// <summary>A text for the cursor of a page; <see cref="Parse"/> reads it back.</summary>
    public static string Format(object? value) => value switch
    {
        null => "n",
        long number => string.Create(CultureInfo.InvariantCulture, $"l{number}"),
        double number => string.Create(CultureInfo.InvariantCulture, $"d{BitConverter.DoubleToInt64Bits(number)}"),
        bool flag => flag ? "b1" : "b0",
        Guid id => "g" + id.ToString("N"),
        string text => "s" + Convert.ToBase64String(Encoding.UTF8.GetBytes(text)),
        _ => throw new NotSupportedException($"A value of type {value.GetType().Name} cannot order a page."),
    };

    public static object? Parse(string text) => text[0] switch
    {
        'n' => null,
        'l' => long.Parse(text.AsSpan(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
        'd' => BitConverter.Int64BitsToDouble(long.Parse(text.AsSpan(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)),
        'b' => text == "b1",
        'g' => Guid.ParseExact(text.AsSpan(1), "N"),
        's' => Encoding.UTF8.GetString(Convert.FromBase64String(text[1..])),
        _ => throw new FormatException($"'{text}' is no value of a cursor."),
    };

    private static int Rank(object value) => value switch { long or double => 1, bool => 2, Guid => 3, _ => 4 };
}
