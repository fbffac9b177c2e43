using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using RequirementsKit.Recurrence;

namespace RequirementsKit.Tests.Recurrence;

/// <summary>Random patterns, and the slow, obvious reading of each: is this day one of its dates?</summary>
internal static class Rules
{
    private static readonly Gen<int> Interval = Gen.Frequency((4, Gen.Choose(1, 3)), (1, Gen.Choose(4, 30)));
    private static readonly Gen<IsoDayOfWeek> Weekday = Gen.Choose(1, 7).Select(d => (IsoDayOfWeek)d);
    private static readonly Gen<int> MonthDay = Gen.OneOf(Gen.Choose(1, 31), Gen.Choose(-31, -1));
    private static readonly Gen<MonthDayPolicy> Policy = Gen.Elements(MonthDayPolicy.ClipToMonthEnd, MonthDayPolicy.Skip, MonthDayPolicy.RollToNextMonth);

    private static readonly Gen<DateLimits?> Limits = Gen.Frequency(
        (3, Gen.Constant<DateLimits?>(null)),
        (2, from months in Gen.Choose(1, 12).ListOf()
            from days in MonthDay.ListOf()
            from weekdays in Weekday.ListOf()
            from parts in Gen.Choose(1, 7)
            select (DateLimits?)new DateLimits((parts & 1) != 0 ? months : [], (parts & 2) != 0 ? days : [], (parts & 4) != 0 ? weekdays : [])));

    private static readonly Gen<DaySelector> OfMonth = Gen.OneOf(
        from day in MonthDay from policy in Policy select (DaySelector)new DayOfMonth(day, policy),
        from nth in Gen.Elements(1, 2, 3, 4, 5, -1, -2, -5) from weekday in Weekday select (DaySelector)new NthWeekday(nth, weekday),
        Weekday.Select(w => (DaySelector)new NthWeekday(null, w)),
        Gen.Elements(1, 2, 10, 23, -1, -2).Select(n => (DaySelector)new NthWorkingDay(n)));

    private static readonly Gen<DaySelector> OfYear = Gen.OneOf(
        from nth in Gen.OneOf(Gen.Choose(1, 53), Gen.Choose(-53, -1)) from weekday in Weekday select (DaySelector)new NthWeekday(nth, weekday),
        Weekday.Select(w => (DaySelector)new NthWeekday(null, w)),
        Gen.OneOf(Gen.Choose(1, 262), Gen.Choose(-262, -1)).Select(n => (DaySelector)new NthWorkingDay(n)));

    private static readonly Gen<IReadOnlyList<int>> Positions = Gen.Frequency(
        (3, Gen.Constant<IReadOnlyList<int>>([])),
        (1, Gen.Elements(1, 2, 3, 5, -1, -2, -4).NonEmptyListOf().Select(p => (IReadOnlyList<int>)[.. p])));

    public static Arbitrary<DatePattern> Patterns { get; } = Gen.OneOf(
        from interval in Interval from limits in Limits select (DatePattern)new DailyPattern(interval, limits),
        Interval.Select(i => (DatePattern)new WorkingDayPattern(i)),
        from interval in Interval from days in Weekday.NonEmptyListOf() from start in Weekday from limits in Limits select (DatePattern)new WeeklyPattern(interval, [.. days], start, limits),
        from interval in Interval from chosen in OfMonth.NonEmptyListOf() from limits in Limits from positions in Positions select (DatePattern)new MonthlyPattern(interval, [.. chosen], limits, positions),
        from interval in Gen.Choose(1, 4)
        from months in Gen.Choose(1, 12).NonEmptyListOf()
        from chosen in OfMonth.NonEmptyListOf()
        from limits in Limits
        from positions in Positions
        select (DatePattern)new YearlyPattern(interval, [.. months], [.. chosen], limits, positions),
        from interval in Gen.Choose(1, 4) from chosen in OfYear.NonEmptyListOf() from limits in Limits from positions in Positions select (DatePattern)new YearlyPattern(interval, [], [.. chosen], limits, positions)).ToArbitrary();

    /// <summary>All dates of a pattern from its start to a day, found by asking of every day.</summary>
    public static List<LocalDate> Walk(DatePattern pattern, LocalDate start, LocalDate last, BusinessCalendar calendar) =>
        [.. Enumerable.Range(0, Period.DaysBetween(start, last) + 1).Select(start.PlusDays).Where(day => IsDate(pattern, start, day, calendar))];

    private static bool IsDate(DatePattern pattern, LocalDate start, LocalDate day, BusinessCalendar calendar) => pattern switch
    {
        WorkingDayPattern p => calendar.IsWorking(day) && (Days(start, day).Count(calendar.IsWorking) - 1) % p.Interval == 0,
        DailyPattern p => Period.DaysBetween(start, day) % p.Interval == 0 && Allows(p.Limits, day),
        WeeklyPattern p => p.Days.Contains(day.DayOfWeek) && Period.DaysBetween(WeekOf(start, p.WeekStart), WeekOf(day, p.WeekStart)) / 7 % p.Interval == 0 && Allows(p.Limits, day),
        MonthlyPattern p => Chosen(p, day, calendar, Months(p.Interval, start, day)),
        YearlyPattern p => Chosen(p, day, calendar, (day.Year - start.Year) % p.Interval == 0 ? [day.Year] : []) || RolledFromDecember(p, start, day, calendar),
        _ => throw new NotSupportedException(pattern.ToString()),
    };

    private static LocalDate WeekOf(LocalDate day, IsoDayOfWeek first) => Enumerable.Range(0, 7).Select(i => day.PlusDays(-i)).First(d => d.DayOfWeek == first);

    private static IEnumerable<LocalDate> Days(LocalDate first, LocalDate last) => Enumerable.Range(0, Period.DaysBetween(first, last) + 1).Select(first.PlusDays);

    private static bool Allows(DateLimits? limits, LocalDate day) => limits is null
        || ((limits.Months.Count == 0 || limits.Months.Contains(day.Month))
            && (limits.MonthDays.Count == 0 || limits.MonthDays.Contains(day.Day) || limits.MonthDays.Contains(day.Day - 1 - Length(day)))
            && (limits.Weekdays.Count == 0 || limits.Weekdays.Contains(day.DayOfWeek)));

    private static int Length(LocalDate day) => CalendarSystem.Iso.GetDaysInMonth(day.Year, day.Month);

    // The counted months that may give the day: its own, and the one before that may have rolled into it.
    private static IEnumerable<LocalDate> Months(int interval, LocalDate start, LocalDate day) => new[] { day, day.PlusMonths(-1) }
        .Select(d => new LocalDate(d.Year, d.Month, 1))
        .Where(m => (((m.Year - start.Year) * 12) + m.Month - start.Month) is >= 0 and var months && months % interval == 0);

    private static bool Chosen(MonthlyPattern pattern, LocalDate day, BusinessCalendar calendar, IEnumerable<LocalDate> months) =>
        months.Any(m => Choose(pattern, pattern.On.SelectMany(s => InPeriod(s, m, m.PlusMonths(1).PlusDays(-1), calendar))).Contains(day));

    private static bool Chosen(YearlyPattern pattern, LocalDate day, BusinessCalendar calendar, IEnumerable<int> years) =>
        years.Any(y => Choose(pattern, pattern.Months.Count == 0
            ? pattern.On.SelectMany(s => InPeriod(s, new(y, 1, 1), new(y, 12, 31), calendar))
            : pattern.Months.SelectMany(m => pattern.On.SelectMany(s => InPeriod(s, new(y, m, 1), new LocalDate(y, m, 1).PlusMonths(1).PlusDays(-1), calendar)))).Contains(day));

    private static bool RolledFromDecember(YearlyPattern pattern, LocalDate start, LocalDate day, BusinessCalendar calendar) =>
        day is { Month: 1, Day: 1 } && day.Year > start.Year && (day.Year - 1 - start.Year) % pattern.Interval == 0 && Chosen(pattern, day, calendar, [day.Year - 1]);

    private static List<LocalDate> Choose(PeriodPattern pattern, IEnumerable<LocalDate> dates)
    {
        List<LocalDate> all = [.. dates.Distinct().Where(d => Allows(pattern.Limits, d)).Order()];
        return pattern.Positions.Count == 0 ? all : [.. all.Where((_, i) => pattern.Positions.Contains(i + 1) || pattern.Positions.Contains(i - all.Count))];
    }

    private static IEnumerable<LocalDate> InPeriod(DaySelector selector, LocalDate first, LocalDate last, BusinessCalendar calendar)
    {
        var candidates = Days(first, last).Where(d => selector switch
        {
            NthWeekday w => d.DayOfWeek == w.Weekday,
            NthWorkingDay => calendar.IsWorking(d),
            _ => true,
        }).ToList();
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
}
