using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace RequirementsKit.Recurrence.Interchange;

/// <summary>Reads events of whole days from the text of a calendar file.</summary>
internal static partial class HolidayReader
{
    private const int MaxDays = 366;

    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    // A colon inside a quoted parameter does not begin the value (RFC 5545, section 3.1).
    [GeneratedRegex("""^(?<name>[^:;]+)(;(?>[^:"]+|"[^"]*")*)?:(?<value>.*)$""", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex ContentLine { get; }

    [GeneratedRegex("""\\[nN,;\\]""")]
    private static partial Regex Escaped { get; }

    public static IReadOnlyList<NamedDate> Read(string text)
    {
        if (text.Length > CalendarFile.MaxLength)
        {
            throw new FormatException($"The calendar file has {text.Length} characters; {CalendarFile.MaxLength} are allowed.");
        }

        if (!text.TrimStart('\uFEFF', ' ', '\r', '\n').StartsWith("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase))
        {
            throw new FormatException("The text is no calendar file: it does not begin with BEGIN:VCALENDAR.");
        }

        List<string> problems = [];
        List<NamedDate> holidays = [];
        Dictionary<string, string>? item = null;
        foreach (var (number, line) in Unfold(text))
        {
            if (ContentLine.Match(line) is not { Success: true } content)
            {
                continue;
            }

            var (name, value) = (content.Groups["name"].Value.ToUpperInvariant(), content.Groups["value"].Value);
            switch (name, value.ToUpperInvariant())
            {
                case ("BEGIN", "VEVENT"):
                    item = new(StringComparer.Ordinal);
                    break;
                case ("END", "VEVENT") when item is not null:
                    holidays.AddRange(DatesOf(item, number, problems));
                    item = null;
                    break;
                default:
                    item?.TryAdd(name, value);
                    break;
            }
        }

        return problems.Count == 0
            ? [.. holidays.OrderBy(h => h.Date).DistinctBy(h => h.Date)]
            : throw new FormatException(string.Join(" ", problems));
    }

    private static IEnumerable<NamedDate> DatesOf(Dictionary<string, string> item, int line, List<string> problems)
    {
        if (Day.Parse(item.GetValueOrDefault("DTSTART")!) is not { Success: true, Value: var first })
        {
            return [];
        }

        var name = Unescape(item.GetValueOrDefault("SUMMARY", "holiday"));
        var days = Day.Parse(item.GetValueOrDefault("DTEND")!) is { Success: true, Value: var end } ? Period.DaysBetween(first, end) : 1;
        if (item.ContainsKey("RRULE"))
        {
            problems.Add($"line {line}: '{name}' recurs by a rule. List its dates, or use HolidayRule.");
        }
        else if (days is < 1 or > MaxDays)
        {
            problems.Add($"line {line}: '{name}' lasts {days} days; 1 to {MaxDays} are allowed.");
        }

        return Enumerable.Range(0, Math.Clamp(days, 0, MaxDays)).Select(i => new NamedDate(first.PlusDays(i), name));
    }

    private static string Unescape(string text) => Escaped.Replace(text, escaped => escaped.Value is "\\n" or "\\N" ? " " : escaped.Value[1..]);

    // A line that begins with a blank goes on with the line before (RFC 5545, section 3.1).
    private static IEnumerable<(int Number, string Line)> Unfold(string text)
    {
        var whole = new System.Text.StringBuilder();
        var number = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (line.StartsWith(' ') || line.StartsWith('\t'))
            {
                whole.Append(line.AsSpan(1));
                continue;
            }

            yield return (number - 1, whole.ToString());
            whole.Clear().Append(line);
        }

        yield return (number, whole.ToString());
    }
}
