using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using RequirementsKit.Recurrence;

namespace RequirementsKit.Tests.Recurrence;

/// <summary>Random patterns and cadences; <see cref="DayByDay"/> is what they are checked against.</summary>
internal static class Rules
{
    public static readonly IReadOnlyList<string> Zones = [.. DateTimeZoneProviders.Tzdb.Ids];

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
        from interval in Interval from limits in Limits select (DatePattern)new WorkingDayPattern(interval, limits),
        from interval in Interval from days in Weekday.NonEmptyListOf() from start in Weekday from limits in Limits select (DatePattern)new WeeklyPattern(interval, [.. days], start, limits),
        from interval in Interval from chosen in OfMonth.NonEmptyListOf() from limits in Limits from positions in Positions select (DatePattern)new MonthlyPattern(interval, [.. chosen], limits, positions),
        from interval in Gen.Choose(1, 4)
        from months in Gen.Choose(1, 12).NonEmptyListOf()
        from chosen in OfMonth.NonEmptyListOf()
        from limits in Limits
        from positions in Positions
        select (DatePattern)new YearlyPattern(interval, [.. months], [.. chosen], limits, positions),
        from interval in Gen.Choose(1, 4) from chosen in OfYear.NonEmptyListOf() from limits in Limits from positions in Positions select (DatePattern)new YearlyPattern(interval, [], [.. chosen], limits, positions)).ToArbitrary();

    /// <summary>Random cadences that start on a day, each in a zone of its own.</summary>
    public static Arbitrary<Cadence> Cadences(Gen<LocalDate> starts, BusinessCalendar calendar) => (
        from pattern in Patterns.Generator
        from zone in Gen.Elements(Zones.AsEnumerable())
        from minutes in Gen.Choose(0, (24 * 60) - 1)
        from roll in Gen.Choose(0, 6)
        from gap in Gen.Elements(GapPolicy.ShiftForward, GapPolicy.EndOfGap, GapPolicy.Skip)
        from overlap in Gen.Elements(OverlapPolicy.Earlier, OverlapPolicy.Later)
        from extras in Gen.Choose(-20, 1_000).ListOf()
        from exceptions in Gen.Choose(0, 1_000).ListOf()
        from blackout in Gen.Choose(0, 1_000)
        from end in Gen.Choose(0, 4)
        from start in starts
        select Build(Cadence.Of(pattern, LocalTime.FromMinutesSinceMidnight(minutes), zone, start).Resolving(gap, overlap), extras, exceptions, blackout, end) is var cadence && roll > 0
            ? cadence.Skipping(calendar, (BusinessDayRoll)roll)
            : cadence).ToArbitrary();

    /// <summary>Random cadences by elapsed time, from half an hour to two weeks.</summary>
    public static Arbitrary<Cadence> Elapsed(Gen<LocalDate> starts) => (
        from interval in Gen.Choose(30, 14 * 24 * 60)
        from zone in Gen.Elements(Zones.AsEnumerable())
        from minutes in Gen.Choose(0, (24 * 60) - 1)
        from gap in Gen.Elements(GapPolicy.ShiftForward, GapPolicy.EndOfGap, GapPolicy.Skip)
        from overlap in Gen.Elements(OverlapPolicy.Earlier, OverlapPolicy.Later)
        from exceptions in Gen.Choose(0, 1_000).ListOf()
        from blackout in Gen.Choose(0, 1_000)
        from end in Gen.Choose(0, 4)
        from start in starts
        select Build(Cadence.EveryMinutes(interval, start.At(LocalTime.FromMinutesSinceMidnight(minutes)), zone).Resolving(gap, overlap), [], exceptions, blackout, end)).ToArbitrary();

    private static Cadence Build(Cadence cadence, IEnumerable<int> extras, IEnumerable<int> exceptions, int blackout, int end)
    {
        var start = cadence.Start;
        cadence = (cadence.Pattern is ElapsedPattern ? cadence : cadence.Including(extras.Select(start.PlusDays))).Except(exceptions.Select(start.PlusDays)).BlackedOut(start.PlusDays(blackout), start.PlusDays(blackout + 40));
        return end switch
        {
            1 => cadence.Until(start.PlusDays(700)),
            2 => cadence.EndAfterOccurrences(17),
            3 => cadence.BlackedOut(start.PlusDays(blackout + 20), start.PlusDays(blackout + 90)).Until(start.PlusDays(300)).EndAfterOccurrences(40),
            _ => cadence,
        };
    }
}
