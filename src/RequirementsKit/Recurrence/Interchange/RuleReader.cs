using NodaTime;

namespace RequirementsKit.Recurrence.Interchange;

/// <summary>Turns the parts of a rule into a cadence, or says everything that stands against it.</summary>
internal sealed partial class RuleReader(string text, LocalDateTime start, string zone)
{
    private readonly RuleParts _parts = new(text);

    public Cadence Read()
    {
        var cadence = ReadPattern() is { } pattern ? ReadEnd(Cadence.Of(pattern, ReadTime(), zone, start.Date)) : null;
        if (cadence is not null && _parts.Problems.Count == 0 && _parts.Has("BYSETPOS") && cadence.Next(Instant.MinValue) is null)
        {
            _parts.Refuse("set-position", $"BYSETPOS={_parts.Text("BYSETPOS")} selects nothing in any period. Use a smaller position.");
        }

        return _parts.Problems.Count == 0 ? cadence! : throw new RecurrenceRuleException(_parts.Problems);
    }

    private RecurrencePattern? ReadPattern()
    {
        var interval = _parts.Number("INTERVAL", 1) ?? 1;
        var weekStart = _parts.WeekStart();
        var policy = _parts.Policy();
        var months = _parts.Numbers("BYMONTH", 1, 12, fromEnd: false);
        var monthDays = _parts.Numbers("BYMONTHDAY", 1, 31, fromEnd: true);
        var days = _parts.Days();
        var frequency = _parts.Text("FREQ");
        var positions = _parts.Numbers("BYSETPOS", 1, frequency == "YEARLY" ? 366 : 31, fromEnd: true);
        RefuseWhatNoPatternSays(frequency, days);
        return frequency switch
        {
            "MINUTELY" => Elapsed(interval, 1),
            "HOURLY" => Elapsed(interval, 60),
            "DAILY" => Daily(interval, months, monthDays, days),
            "WEEKLY" => Weekly(interval, weekStart, months, days),
            "MONTHLY" => Monthly(interval, policy, months, monthDays, days, positions),
            "YEARLY" => Yearly(interval, policy, months, monthDays, days, positions),
            _ => Unknown(frequency),
        };
    }

    private RecurrencePattern? Unknown(string? frequency)
    {
        _parts.Refuse("frequency", frequency is null ? "The rule has no FREQ." : $"FREQ={frequency} is not offered. Use MINUTELY, HOURLY, DAILY, WEEKLY, MONTHLY or YEARLY.");
        return null;
    }

    private void RefuseWhatNoPatternSays(string? frequency, IReadOnlyList<NthWeekday> days)
    {
        if (_parts.Has("BYWEEKNO"))
        {
            _parts.Refuse("week-number", "BYWEEKNO is not offered: engines disagree on it without BYDAY and with INTERVAL. Name the dates, or use weekdays of months.");
        }

        if (_parts.Has("BYYEARDAY"))
        {
            _parts.Refuse("year-day", "BYYEARDAY is not offered: engines disagree on it with other parts. Use BYMONTH and BYMONTHDAY.");
        }

        if (days.Any(d => d.Nth is null) && days.Any(d => d.Nth is not null))
        {
            _parts.Refuse("mixed-weekdays", "BYDAY mixes plain and numbered weekdays, on which engines disagree. Use two rules.");
        }

        if (_parts.Has("BYSETPOS") && (frequency is not ("MONTHLY" or "YEARLY") || !(_parts.Has("BYDAY") || _parts.Has("BYMONTHDAY") || _parts.Has("BYMONTH"))))
        {
            _parts.Refuse("set-position", "BYSETPOS is offered for MONTHLY and YEARLY rules with days to choose from; engines disagree on it elsewhere.");
        }

        if (_parts.Has("COUNT") && _parts.Has("UNTIL"))
        {
            _parts.Refuse("two-ends", "The rule has COUNT and UNTIL. Keep one (RFC 5545, section 3.3.10).");
        }
    }

    private LocalTime ReadTime()
    {
        var (hours, minutes, seconds) = (_parts.Numbers("BYHOUR", 0, 23, false), _parts.Numbers("BYMINUTE", 0, 59, false), _parts.Numbers("BYSECOND", 0, 59, false));
        if (hours.Count > 1 || minutes.Count > 1 || seconds.Count > 1)
        {
            _parts.Refuse("several-times", "The rule has several times a day; a cadence has one. Use one rule for each time.");
        }

        return new(hours.Count > 0 ? hours[0] : start.Hour, minutes.Count > 0 ? minutes[0] : start.Minute, seconds.Count > 0 ? seconds[0] : start.Second);
    }
}
