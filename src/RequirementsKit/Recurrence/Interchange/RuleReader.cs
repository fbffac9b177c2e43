using NodaTime;
using NodaTime.Text;

namespace RequirementsKit.Recurrence.Interchange;

/// <summary>Turns the parts of a rule into a cadence, or says everything that stands against it.</summary>
internal sealed class RuleReader(string text, LocalDateTime start, string zone)
{
    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

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

    private void RefuseParts(string frequency, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_parts.Has(name))
            {
                _parts.Refuse("part-of-frequency", $"{name} is not offered with FREQ={frequency}.");
            }
        }
    }

    private void RefuseNumbered(string frequency, IReadOnlyList<NthWeekday> days)
    {
        if (days.Any(d => d.Nth is not null))
        {
            _parts.Refuse("numbered-weekday", $"A numbered weekday has no meaning here with FREQ={frequency}. Use plain weekdays.");
        }
    }

    private ElapsedPattern? Elapsed(int interval, int minutes)
    {
        RefuseParts(_parts.Text("FREQ")!, "BYMONTH", "BYMONTHDAY", "BYDAY", "BYHOUR", "BYMINUTE", "BYSECOND");
        if (interval <= int.MaxValue / minutes)
        {
            return new(interval * minutes);
        }

        _parts.Refuse("number", $"INTERVAL={interval} is out of range for FREQ={_parts.Text("FREQ")}.");
        return null;
    }

    private DailyPattern Daily(int interval, IReadOnlyList<int> months, IReadOnlyList<int> monthDays, IReadOnlyList<NthWeekday> days)
    {
        RefuseNumbered("DAILY", days);
        return new(interval, Limits(months, monthDays, days));
    }

    private WeeklyPattern Weekly(int interval, IsoDayOfWeek weekStart, IReadOnlyList<int> months, IReadOnlyList<NthWeekday> days)
    {
        RefuseParts("WEEKLY", "BYMONTHDAY");
        RefuseNumbered("WEEKLY", days);
        return new(interval, days.Count == 0 ? [start.DayOfWeek] : [.. days.Select(d => d.Weekday)], weekStart, Limits(months, [], []));
    }

    private MonthlyPattern Monthly(
        int interval, MonthDayPolicy policy, IReadOnlyList<int> months, IReadOnlyList<int> monthDays, IReadOnlyList<NthWeekday> days, IReadOnlyList<int> positions)
    {
        var (on, limit) = Days("MONTHLY", policy, monthDays, days);
        return new(interval, on, Limits(months, [], limit), positions);
    }

    private YearlyPattern Yearly(
        int interval, MonthDayPolicy policy, IReadOnlyList<int> months, IReadOnlyList<int> monthDays, IReadOnlyList<NthWeekday> days, IReadOnlyList<int> positions)
    {
        if (_parts.Has("BYMONTHDAY") && !_parts.Has("BYMONTH"))
        {
            _parts.Refuse("month-day-of-year", "A YEARLY rule with BYMONTHDAY needs BYMONTH: engines disagree on it. Add the months, or use FREQ=MONTHLY.");
        }

        var (on, limit) = Days("YEARLY", policy, monthDays, days);
        var wholeYear = months.Count == 0 && monthDays.Count == 0 && days.Count > 0;
        return new(interval, wholeYear ? [] : months.Count == 0 ? [start.Month] : months, on, Limits([], [], limit), positions);
    }

    // BYMONTHDAY gives the days and BYDAY then limits them; BYDAY alone gives them; without both it is the day of the start.
    private (IReadOnlyList<DaySelector> On, IReadOnlyList<NthWeekday> Limit) Days(string frequency, MonthDayPolicy policy, IReadOnlyList<int> monthDays, IReadOnlyList<NthWeekday> days)
    {
        if (monthDays.Count > 0)
        {
            RefuseNumbered(frequency, days);
            return ([.. monthDays.Select(d => new DayOfMonth(d, policy))], days);
        }

        return days.Count > 0 ? (days, []) : ([new DayOfMonth(start.Day, policy)], []);
    }

    private static DateLimits? Limits(IReadOnlyList<int> months, IReadOnlyList<int> monthDays, IReadOnlyList<NthWeekday> days) =>
        months.Count + monthDays.Count + days.Count == 0 ? null : new(months, monthDays, [.. days.Select(d => d.Weekday)]);

    private LocalTime ReadTime()
    {
        var (hours, minutes, seconds) = (_parts.Numbers("BYHOUR", 0, 23, false), _parts.Numbers("BYMINUTE", 0, 59, false), _parts.Numbers("BYSECOND", 0, 59, false));
        if (hours.Count > 1 || minutes.Count > 1 || seconds.Count > 1)
        {
            _parts.Refuse("several-times", "The rule has several times a day; a cadence has one. Use one rule for each time.");
        }

        return new(hours.Count > 0 ? hours[0] : start.Hour, minutes.Count > 0 ? minutes[0] : start.Minute, seconds.Count > 0 ? seconds[0] : start.Second);
    }

    private Cadence ReadEnd(Cadence cadence)
    {
        if (_parts.Number("COUNT", 1) is { } count)
        {
            return cadence.EndAfterOccurrences(count);
        }

        if (_parts.Text("UNTIL") is not { } until)
        {
            return cadence;
        }

        if (Day.Parse(until) is { Success: true, Value: var date })
        {
            if (cadence.At != LocalTime.Midnight)
            {
                _parts.Refuse("until-type", $"UNTIL={until} is a date and the start has a time. Give UNTIL a time too (RFC 5545, section 3.3.10).");
            }

            return cadence.Until(date);
        }

        if (Moment.Parse(until.TrimEnd('Z')) is not { Success: true, Value: var moment })
        {
            _parts.Refuse("until", $"UNTIL={until} is no date or time. Write 20261231, 20261231T235959 or 20261231T235959Z.");
            return cadence;
        }

        var local = until.EndsWith('Z') ? moment.InUtc().ToInstant().InZone(DateTimeZoneProviders.Tzdb[zone]).LocalDateTime : moment;
        return cadence.Pattern is ElapsedPattern ? UntilElapsed(cadence, local) : cadence.Until(cadence.At <= local.TimeOfDay ? local.Date : local.Date.PlusDays(-1));
    }

    private Cadence UntilElapsed(Cadence cadence, LocalDateTime last)
    {
        var until = last.InZoneLeniently(DateTimeZoneProviders.Tzdb[zone]).ToInstant();
        if (cadence.Next(Instant.MinValue) is not { } first || until < first.Instant)
        {
            _parts.Refuse("until", $"UNTIL={_parts.Text("UNTIL")} is before the start, so that the rule has no occurrence.");
            return cadence;
        }

        var count = ((until - first.Instant).TotalMinutes / cadence.Pattern.Interval) + 1;
        return cadence.EndAfterOccurrences((int)Math.Min(int.MaxValue, count));
    }
}
