using NodaTime;

namespace RequirementsKit.Recurrence.Interchange;

/// <content>The pattern of each frequency.</content>
internal sealed partial class RuleReader
{
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
}
