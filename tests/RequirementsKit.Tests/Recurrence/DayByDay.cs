using NodaTime;
using RequirementsKit.Recurrence;

namespace RequirementsKit.Tests.Recurrence;

/// <summary>The slow, obvious reading of patterns and cadences: every day is looked at, and nothing of the engine's arithmetic is used.</summary>
internal sealed class DayByDay
{
    // Far enough behind the end of a window for a date that rolls back into it.
    private const int Margin = 40;

    private readonly HashSet<IsoDayOfWeek> _weekend;
    private readonly HashSet<LocalDate> _holidays;
    private readonly HashSet<LocalDate> _extra;

    private DayByDay(BusinessCalendar? calendar)
    {
        _weekend = [.. calendar?.Weekend ?? [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday]];
        _holidays = [.. calendar?.Holidays.Select(h => h.Date) ?? []];
        _extra = [.. calendar?.ExtraWorkingDays ?? []];
    }

    /// <summary>All dates of a pattern from its start to a day.</summary>
    public static IReadOnlyList<LocalDate> Dates(DatePattern pattern, LocalDate start, LocalDate last, BusinessCalendar? calendar) => new DayByDay(calendar).Dates(pattern, start, last);

    /// <summary>All occurrences of a cadence between two instants, the last one exclusive; for starts that are not after the window.</summary>
    public static IReadOnlyList<(LocalDateTime Nominal, Instant Instant)> Occurrences(Cadence cadence, Instant from, Instant to)
    {
        var walk = new DayByDay(cadence.Calendar);
        var zone = DateTimeZoneProviders.Tzdb[cadence.Zone];
        if (cadence.Pattern is ElapsedPattern elapsed)
        {
            return [.. walk.Elapsed(cadence, elapsed, zone, to).Where(o => o.Instant >= from && Counts(cadence, o.Nominal.Date))];
        }

        var ofPattern = walk.Dates((DatePattern)cadence.Pattern, cadence.Start, to.InUtc().Date.PlusDays(Margin));
        var end = cadence.End ?? LocalDate.MaxIsoValue;
        if (cadence.Occurrences is { } count)
        {
            var counted = ofPattern.Select(d => (Date: d, Instant: walk.Resolve(cadence, zone, d))).Where(x => x.Instant is not null).DistinctBy(x => x.Instant).Take(count).ToList();
            end = counted.Count == count && counted[^1].Date < end ? counted[^1].Date : end;
        }

        return [.. ofPattern.Concat(cadence.Extras).Distinct().Order()
            .Where(d => d >= cadence.Start && d <= end && Counts(cadence, d))
            .Select(d => (Nominal: d + cadence.At, Instant: walk.Resolve(cadence, zone, d)))
            .Where(x => x.Instant >= from && x.Instant < to)
            .DistinctBy(x => x.Instant)
            .Select(x => (x.Nominal, x.Instant!.Value))];
    }

    private static bool Counts(Cadence cadence, LocalDate nominal) => !cadence.Exceptions.Contains(nominal) && !cadence.Blackouts.Any(b => b.From <= nominal && nominal <= b.To);

    // One step after the other, counted on a clock that never changes; a first time that the clocks skip is shifted at the latest.
    private IEnumerable<(LocalDateTime Nominal, Instant Instant)> Elapsed(Cadence cadence, ElapsedPattern pattern, DateTimeZone zone, Instant to)
    {
        var (nominal, number) = (cadence.Start + cadence.At, 0);
        for (var instant = Resolve(cadence.Gap == GapPolicy.Skip ? cadence.Resolving(GapPolicy.ShiftForward, cadence.Overlap) : cadence, zone, cadence.Start)!.Value; instant < to; instant += Duration.FromMinutes(pattern.Interval))
        {
            if (number++ >= (cadence.Occurrences ?? int.MaxValue) || nominal.Date > (cadence.End ?? LocalDate.MaxIsoValue))
            {
                yield break;
            }

            yield return (nominal, instant);
            nominal = nominal.PlusMinutes(pattern.Interval);
        }
    }

    private static IEnumerable<LocalDate> Days(LocalDate first, LocalDate last)
    {
        for (var day = first; day <= last; day = day.PlusDays(1))
        {
            yield return day;
        }
    }

    private static bool Allows(DateLimits? limits, LocalDate day) => limits is null
        || ((limits.Months.Count == 0 || limits.Months.Contains(day.Month))
            && (limits.MonthDays.Count == 0 || limits.MonthDays.Contains(day.Day) || limits.MonthDays.Contains(day.Day - 1 - CalendarSystem.Iso.GetDaysInMonth(day.Year, day.Month)))
            && (limits.Weekdays.Count == 0 || limits.Weekdays.Contains(day.DayOfWeek)));

    private IReadOnlyList<LocalDate> Dates(DatePattern pattern, LocalDate start, LocalDate last) => pattern switch
    {
        DateListPattern list => [.. list.Dates.Where(d => d >= start && d <= last)],
        DailyPattern daily => [.. Days(start, last).Where((day, i) => i % daily.Interval == 0 && Allows(daily.Limits, day))],
        WorkingDayPattern working => [.. Days(start, last).Where(Works).Where((day, i) => i % working.Interval == 0 && Allows(working.Limits, day))],
        WeeklyPattern weekly => [.. Weekly(weekly, start, last)],
        MonthlyPattern monthly => OfPeriods(monthly, Months(start, last, monthly.Interval).Select(m => monthly.On.SelectMany(s => InPeriod(s, m, m.PlusMonths(1).PlusDays(-1)))), start, last),
        YearlyPattern yearly => OfPeriods(yearly, Years(start, last, yearly.Interval).Select(y => InYear(yearly, y)), start, last),
        _ => throw new NotSupportedException(pattern.ToString()),
    };

    private static IEnumerable<LocalDate> Weekly(WeeklyPattern pattern, LocalDate start, LocalDate last)
    {
        var week = 0;
        foreach (var day in Days(start, last))
        {
            week += day > start && day.DayOfWeek == pattern.WeekStart ? 1 : 0;
            if (week % pattern.Interval == 0 && pattern.Days.Contains(day.DayOfWeek) && Allows(pattern.Limits, day))
            {
                yield return day;
            }
        }
    }

    private static IEnumerable<LocalDate> Months(LocalDate start, LocalDate last, int interval)
    {
        for (var month = new LocalDate(start.Year, start.Month, 1); month <= last; month = month.PlusMonths(interval))
        {
            yield return month;
        }
    }

    private static IEnumerable<int> Years(LocalDate start, LocalDate last, int interval)
    {
        for (var year = start.Year; year <= last.Year; year += interval)
        {
            yield return year;
        }
    }

    // Of each period the days that are chosen, limited, and then taken by their place among the rest.
    private static IReadOnlyList<LocalDate> OfPeriods(PeriodPattern pattern, IEnumerable<IEnumerable<LocalDate>> periods, LocalDate start, LocalDate last)
    {
        SortedSet<LocalDate> found = [];
        foreach (var period in periods)
        {
            List<LocalDate> all = [.. period.Distinct().Where(d => Allows(pattern.Limits, d)).Order()];
            found.UnionWith(pattern.Positions.Count == 0 ? all : all.Where((_, i) => pattern.Positions.Contains(i + 1) || pattern.Positions.Contains(i - all.Count)));
        }

        return [.. found.Where(d => d >= start && d <= last)];
    }

    private IEnumerable<LocalDate> InYear(YearlyPattern pattern, int year) => pattern.Months.Count == 0
        ? pattern.On.SelectMany(s => InPeriod(s, new(year, 1, 1), new(year, 12, 31)))
        : pattern.Months.SelectMany(m => pattern.On.SelectMany(s => InPeriod(s, new(year, m, 1), new LocalDate(year, m, 1).PlusMonths(1).PlusDays(-1))));

    private IEnumerable<LocalDate> InPeriod(DaySelector selector, LocalDate first, LocalDate last)
    {
        List<LocalDate> candidates = [.. Days(first, last).Where(d => selector switch
        {
            NthWeekday w => d.DayOfWeek == w.Weekday,
            NthWorkingDay => Works(d),
            _ => true,
        })];
        var number = selector switch
        {
            NthWeekday w => w.Nth,
            NthWorkingDay w => w.Nth,
            DayOfMonth d => d.Day,
            _ => throw new NotSupportedException(selector.ToString()),
        };
        if (number is not { } nth)
        {
            return candidates;
        }

        var place = nth > 0 ? nth - 1 : candidates.Count + nth;
        return place >= 0 && place < candidates.Count ? [candidates[place]] : selector switch
        {
            DayOfMonth { Policy: MonthDayPolicy.ClipToMonthEnd } => [nth > 0 ? last : first],
            DayOfMonth { Policy: MonthDayPolicy.RollToNextMonth } when nth > 0 => [last.PlusDays(1)],
            _ => [],
        };
    }

    private bool Works(LocalDate day) => _extra.Contains(day) || (!_weekend.Contains(day.DayOfWeek) && !_holidays.Contains(day));

    private LocalDate Walk(LocalDate day, int step)
    {
        while (!Works(day))
        {
            day = day.PlusDays(step);
        }

        return day;
    }

    private LocalDate Roll(LocalDate day, BusinessDayRoll roll)
    {
        var (before, after) = (Walk(day, -1), Walk(day, 1));
        return roll switch
        {
            BusinessDayRoll.None => day,
            BusinessDayRoll.Following => after,
            BusinessDayRoll.Preceding => before,
            BusinessDayRoll.ModifiedFollowing => after.Month == day.Month ? after : before,
            BusinessDayRoll.ModifiedPreceding => before.Month == day.Month ? before : after,
            _ => Period.DaysBetween(day, after) <= Period.DaysBetween(before, day) ? after : before,
        };
    }

    private Instant? Resolve(Cadence cadence, DateTimeZone zone, LocalDate nominal)
    {
        var mapping = zone.MapLocal((cadence.Calendar is null ? nominal : Roll(nominal, cadence.Roll)) + cadence.At);
        return mapping.Count switch
        {
            0 when cadence.Gap == GapPolicy.Skip => null,
            0 when cadence.Gap == GapPolicy.EndOfGap => mapping.LateInterval.Start,
            0 => mapping.LocalDateTime.WithOffset(mapping.EarlyInterval.WallOffset).ToInstant(),
            _ => (cadence.Overlap == OverlapPolicy.Later ? mapping.Last() : mapping.First()).ToInstant(),
        };
    }
}
