using System.Globalization;
using NodaTime;

namespace RequirementsKit.Recurrence.Interchange;

/// <summary>The parts of a rule's text, each read once; what is wrong is collected.</summary>
internal sealed class RuleParts
{
    private const int MaxLength = 1_000;

    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST", "BYMONTH", "BYMONTHDAY", "BYDAY", "BYYEARDAY", "BYWEEKNO", "BYSETPOS", "BYHOUR", "BYMINUTE", "BYSECOND", "RSCALE", "SKIP",
    };

    private static readonly string[] Weekdays = ["", "MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public RuleParts(string text)
    {
        if (text.Length > MaxLength)
        {
            // Nothing of it is read, so nothing else can be said of it.
            Refuse("too-long", $"The rule has {text.Length} characters; {MaxLength} are allowed.");
            throw new RecurrenceRuleException(Problems);
        }

        var body = text.Trim();
        body = body.StartsWith("RRULE:", StringComparison.OrdinalIgnoreCase) ? body["RRULE:".Length..] : body;
        foreach (var part in body.TrimEnd(';').Split(';'))
        {
            if (part.Split('=') is not [var written, { Length: > 0 } value])
            {
                Refuse("malformed", $"'{part}' is no part of a rule. Write NAME=VALUE, with a semicolon between parts.");
            }
            else if (!Known.Contains(written))
            {
                Refuse("unknown-part", $"'{written}' is no part of a rule of RFC 5545.");
            }
            else if (!_values.TryAdd(written.ToUpperInvariant(), value.ToUpperInvariant()))
            {
                Refuse("repeated-part", $"'{written}' stands twice. Keep one.");
            }
        }
    }

    public List<RecurrenceRuleProblem> Problems { get; } = [];

    public void Refuse(string code, string message) => Problems.Add(new($"rrule.{code}", message));

    public bool Has(string name) => _values.ContainsKey(name);

    public string? Text(string name) => _values.GetValueOrDefault(name);

    public int? Number(string name, int least)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least)
        {
            return number;
        }

        Refuse("number", $"{name}={text} is out of range. Use a whole number from {least} to {int.MaxValue}.");
        return null;
    }

    public IReadOnlyList<int> Numbers(string name, int least, int most, bool fromEnd)
    {
        List<int> numbers = [];
        foreach (var text in Text(name)?.Split(',') ?? [])
        {
            if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                && ((number >= least && number <= most) || (fromEnd && number <= -least && number >= -most)))
            {
                numbers.Add(number);
            }
            else
            {
                Refuse("number", $"'{text}' in {name} is out of range. Use {least} to {most}{(fromEnd ? $", or -{least} to -{most} from the end" : "")}.");
            }
        }

        return numbers;
    }

    public IReadOnlyList<NthWeekday> Days()
    {
        List<NthWeekday> days = [];
        foreach (var text in Text("BYDAY")?.Split(',') ?? [])
        {
            var weekday = text.Length < 2 ? -1 : Array.IndexOf(Weekdays, text[^2..]);
            var number = 0;
            var numbered = text.Length > 2;
            if (weekday < 1 || (numbered && (!int.TryParse(text[..^2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number) || number is 0 or < -53 or > 53)))
            {
                Refuse("weekday", $"'{text}' in BYDAY is no weekday. Use MO, TU, WE, TH, FR, SA or SU, with a number from 1 to 53 or -1 to -53 before it where a certain one is meant.");
            }
            else
            {
                days.Add(new(numbered ? number : null, (IsoDayOfWeek)weekday));
            }
        }

        return days;
    }

    public IsoDayOfWeek WeekStart()
    {
        var index = Text("WKST") is { } text ? Array.IndexOf(Weekdays, text) : (int)IsoDayOfWeek.Monday;
        if (index >= 1)
        {
            return (IsoDayOfWeek)index;
        }

        Refuse("weekday", $"WKST={Text("WKST")} is no weekday. Use MO, TU, WE, TH, FR, SA or SU.");
        return IsoDayOfWeek.Monday;
    }

    public MonthDayPolicy Policy()
    {
        if (Text("RSCALE") is { } scale && scale != "GREGORIAN")
        {
            Refuse("rscale", $"RSCALE={scale} is another calendar system; only GREGORIAN is offered.");
        }

        if (Has("SKIP") && !Has("RSCALE"))
        {
            Refuse("skip-without-rscale", "SKIP needs RSCALE=GREGORIAN beside it (RFC 7529, section 4.1).");
        }

        switch (Text("SKIP"))
        {
            case null or "OMIT":
                return MonthDayPolicy.Skip;
            case "BACKWARD":
                return MonthDayPolicy.ClipToMonthEnd;
            case "FORWARD":
                return MonthDayPolicy.RollToNextMonth;
            default:
                Refuse("skip", $"SKIP={Text("SKIP")} is unknown. Use OMIT, BACKWARD or FORWARD.");
                return MonthDayPolicy.Skip;
        }
    }
}
