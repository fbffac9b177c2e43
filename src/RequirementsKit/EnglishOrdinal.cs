using System.Globalization;

namespace RequirementsKit;

/// <summary>The English word for a place: 1st, 2nd, 3rd, 4th, 11th.</summary>
internal static class EnglishOrdinal
{
    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture) + ((number % 100 is >= 11 and <= 13, number % 10) switch
    {
        (false, 1) => "st",
        (false, 2) => "nd",
        (false, 3) => "rd",
        _ => "th",
    });
}
