using System.Globalization;
using NodaTime;

namespace RequirementsKit.Recurrence.Interchange;

/// <summary>Writes the pattern and the end of a cadence as a rule, or says everything that RFC 5545 cannot say.</summary>
internal sealed class RuleWriter(Cadence cadence)
{
    private readonly List<RecurrenceRuleProblem> _problems = [];
    private readonly List<string> _parts = [];

    public string Write() => WriteOrNull() ?? throw new RecurrenceRuleException(_problems);

    /// <summary>The rule; null when it cannot be said.</summary>
    public string? WriteOrNull()
    {
        RefuseWhatNoRuleSays();
        WritePattern();
        WriteEnd();
        return _problems.Count == 0 ? string.Join(';', _parts) : null;
    }

    private static string Code(IsoDayOfWeek day) => day.ToString()[..2].ToUpperInvariant();

    private static string Joined(IEnumerable<int> numbers) => string.Join(',', numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)));

    private void Refuse(string code, string message) => _problems.Add(new($"rrule.{code}", message));

    private void RefuseWhatNoRuleSays()
    {
        if (cadence.Calendar is not null && cadence.Roll != BusinessDayRoll.None)
        {
            Refuse("working-days", $"A rule cannot move dates to working days of {cadence.Calendar.Name}. Write the dates themselves into a calendar file.");
        }

        if (cadence.Gap != GapPolicy.ShiftForward || cadence.Overlap != OverlapPolicy.Earlier)
        {
            Refuse("clock-changes", $"A rule cannot say gap policy {cadence.Gap} and overlap policy {cadence.Overlap}; RFC 5545 knows ShiftForward and Earlier.");
        }
    }

    private void WritePattern()
    {
        switch (cadence.Pattern)
        {
            case ElapsedPattern { Interval: var minutes }:
                var hours = minutes % 60 == 0;
                Frequency(hours ? "HOURLY" : "MINUTELY", hours ? minutes / 60 : minutes);
                break;
            case DailyPattern daily:
                Frequency("DAILY", daily.Interval);
                Limits(daily.Limits, monthDays: true);
                break;
            case WeeklyPattern weekly:
                Frequency("WEEKLY", weekly.Interval);
                _parts.Add($"BYDAY={string.Join(',', weekly.Days.Select(Code))}");
                AddIf(weekly.WeekStart != IsoDayOfWeek.Monday, $"WKST={Code(weekly.WeekStart)}");
                Limits(weekly.Limits, monthDays: false);
                break;
            case MonthlyPattern monthly:
                Frequency("MONTHLY", monthly.Interval);
                Days(monthly.On, monthly.Limits, ofYear: false);
                AddIf(monthly.Positions.Count > 0, $"BYSETPOS={Joined(monthly.Positions)}");
                break;
            case YearlyPattern yearly:
                Frequency("YEARLY", yearly.Interval);
                AddIf(yearly.Months.Count > 0, $"BYMONTH={Joined(yearly.Months)}");
                Days(yearly.On, yearly.Limits, ofYear: true);
                AddIf(yearly.Positions.Count > 0, $"BYSETPOS={Joined(yearly.Positions)}");
                break;
            default:
                Refuse("pattern", $"A rule cannot say '{cadence.Pattern.Describe()}'. Write the dates themselves into a calendar file.");
                break;
        }
    }

    private void AddIf(bool condition, string part)
    {
        if (condition)
        {
            _parts.Add(part);
        }
    }

    private void Frequency(string name, int interval)
    {
        _parts.Add($"FREQ={name}");
        AddIf(interval > 1, $"INTERVAL={interval.ToString(CultureInfo.InvariantCulture)}");
    }

    private void Days(IReadOnlyList<DaySelector> on, DateLimits? limits, bool ofYear)
    {
        var monthDays = on.OfType<DayOfMonth>().ToList();
        var weekdays = on.OfType<NthWeekday>().ToList();
        if (on.OfType<NthWorkingDay>().Any())
        {
            Refuse("working-days", "A rule cannot count working days. Write the dates themselves into a calendar file.");
        }

        if (monthDays.Count > 0 && weekdays.Count > 0)
        {
            Refuse("mixed-days", "A rule cannot mean days of the month and weekdays side by side. Use two cadences.");
        }

        if (weekdays.Any(d => d.Nth is null) && weekdays.Any(d => d.Nth is not null))
        {
            Refuse("mixed-weekdays", "A rule that mixes plain and numbered weekdays is read differently by engines. Use two cadences.");
        }

        if (limits is { Weekdays.Count: > 0 } && weekdays.Count > 0)
        {
            Refuse("limits", "A rule cannot limit weekdays by weekdays. Leave out the days that are not meant.");
        }

        if (limits is { MonthDays.Count: > 0 } || (ofYear && limits is { Months.Count: > 0 }))
        {
            Refuse("limits", "A rule cannot limit these days by months and days of the month as well. Leave out what is not meant.");
        }

        AddIf(monthDays.Count > 0, $"BYMONTHDAY={Joined(monthDays.Select(d => d.Day))}");
        AddIf(weekdays.Count > 0, $"BYDAY={string.Join(',', weekdays.Select(d => d.Nth?.ToString(CultureInfo.InvariantCulture) + Code(d.Weekday)))}");
        Policy([.. monthDays.Where(d => Math.Abs(d.Day) > 28)]);
        if (limits is not null)
        {
            AddIf(limits.Months.Count > 0, $"BYMONTH={Joined(limits.Months)}");
            AddIf(limits.Weekdays.Count > 0, $"BYDAY={string.Join(',', limits.Weekdays.Select(Code))}");
        }
    }

    private void Policy(IReadOnlyList<DayOfMonth> late)
    {
        if (late.Select(d => d.Policy).Distinct().Count() > 1)
        {
            Refuse("mixed-skip", "A rule has one policy for days that a month does not have. Use two cadences.");
        }
        else if (late.Count > 0 && late[0].Policy != MonthDayPolicy.Skip)
        {
            _parts.Insert(0, "RSCALE=GREGORIAN");
            _parts.Add(late[0].Policy == MonthDayPolicy.ClipToMonthEnd ? "SKIP=BACKWARD" : "SKIP=FORWARD");
        }
    }

    private void Limits(DateLimits? limits, bool monthDays)
    {
        if (limits is null)
        {
            return;
        }

        AddIf(limits.Months.Count > 0, $"BYMONTH={Joined(limits.Months)}");
        AddIf(monthDays && limits.MonthDays.Count > 0, $"BYMONTHDAY={Joined(limits.MonthDays)}");
        AddIf(monthDays && limits.Weekdays.Count > 0, $"BYDAY={string.Join(',', limits.Weekdays.Select(Code))}");
        if (!monthDays && limits.MonthDays.Count + limits.Weekdays.Count > 0)
        {
            Refuse("limits", "A weekly rule cannot be limited to days of the month or weekdays. Leave out the days that are not meant.");
        }
    }

    private void WriteEnd()
    {
        if (cadence is { Occurrences: not null, End: not null })
        {
            Refuse("two-ends", "A rule has one end, the cadence has a number of occurrences and a last date. Drop one.");
        }

        AddIf(cadence.Occurrences is not null, $"COUNT={cadence.Occurrences?.ToString(CultureInfo.InvariantCulture)}");
        if (cadence.End is { } end)
        {
            var last = cadence.Pattern is ElapsedPattern ? end.At(LocalTime.MaxValue) : end + cadence.At;
            var instant = last.InZoneLeniently(DateTimeZoneProviders.Tzdb[cadence.Zone]).ToInstant();
            _parts.Add($"UNTIL={instant.ToString("uuuuMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}");
        }
    }
}
