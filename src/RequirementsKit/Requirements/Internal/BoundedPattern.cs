using System.Text.RegularExpressions;

namespace RequirementsKit.Requirements.Internal;

/// <summary>A regular expression over a whole value that cannot be made slow by its input.</summary>
internal static class BoundedPattern
{
    public static Regex Create(string pattern)
    {
        try
        {
            return new($@"\A(?:{pattern})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (NotSupportedException refused)
        {
            throw new ArgumentException($"The pattern '{pattern}' cannot be run in linear time: {refused.Message} Leave out look-around and back-references.", nameof(pattern), refused);
        }
        catch (RegexParseException refused)
        {
            throw new ArgumentException($"The pattern '{pattern}' is no regular expression: {refused.Message}", nameof(pattern), refused);
        }
    }
}
