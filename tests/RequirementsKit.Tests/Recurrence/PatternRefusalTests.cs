using NodaTime;
using RequirementsKit.Recurrence;

namespace RequirementsKit.Tests.Recurrence;

/// <summary>A pattern of nothing, or with a number outside its range, is refused by name; the message says what is allowed.</summary>
public sealed class PatternRefusalTests
{
    private const string NoYearlyDay = "A yearly pattern needs at least one day, and for a day of the month also the months it is in.";

    private static IReadOnlyList<DaySelector> First => [new DayOfMonth(1)];
    private static readonly IReadOnlyList<IsoDayOfWeek> Monday = [IsoDayOfWeek.Monday];

    public static TheoryData<Func<object>, string, string> Refused => new()
    {
        { () => new DailyPattern(0), "interval", "" },
        { () => new ElapsedPattern(-1), "interval", "" },
        { () => new DayOfMonth(0), "day", "Use 1 to 31, or -1 to -31 from the end of the month." },
        { () => new DayOfMonth(32), "day", "Use 1 to 31, or -1 to -31 from the end of the month." },
        { () => new DayOfMonth(-32), "day", "Use 1 to 31, or -1 to -31 from the end of the month." },
        { () => new NthWeekday(0, IsoDayOfWeek.Monday), "nth", "Use 1 to 53, -1 to -53 from the end, or null for every one." },
        { () => new NthWeekday(54, IsoDayOfWeek.Monday), "nth", "Use 1 to 53, -1 to -53 from the end, or null for every one." },
        { () => new NthWeekday(-54, IsoDayOfWeek.Monday), "nth", "Use 1 to 53, -1 to -53 from the end, or null for every one." },
        { () => new NthWeekday(1, IsoDayOfWeek.None), "weekday", "Use Monday to Sunday." },
        { () => new WeeklyPattern(1, []), "days", "A weekly pattern needs at least one weekday, Monday to Sunday." },
        { () => new WeeklyPattern(1, [(IsoDayOfWeek)8]), "days", "Use Monday to Sunday." },
        { () => new WeeklyPattern(1, Monday, IsoDayOfWeek.None), "weekStart", "Use Monday to Sunday." },
        { () => new MonthlyPattern(1, []), "on", "A monthly pattern needs at least one day." },
        { () => new MonthlyPattern(1, First, null, [0]), "positions", "Use 1 to 31, or -1 to -31 from the end." },
        { () => new MonthlyPattern(1, First, null, [32]), "positions", "Use 1 to 31, or -1 to -31 from the end." },
        { () => new MonthlyPattern(1, First, null, [-32]), "positions", "Use 1 to 31, or -1 to -31 from the end." },
        { () => new YearlyPattern(1, [5], []), "on", NoYearlyDay },
        { () => new YearlyPattern(1, [], First), "on", NoYearlyDay },
        { () => new YearlyPattern(1, [], [new NthWeekday(1, IsoDayOfWeek.Monday), new DayOfMonth(1)]), "on", NoYearlyDay },
        { () => new YearlyPattern(1, [0], First), "months", "Use 1 to 12." },
        { () => new YearlyPattern(1, [13], First), "months", "Use 1 to 12." },
        { () => new YearlyPattern(1, [1], First, null, [367]), "positions", "Use 1 to 366, or -1 to -366 from the end." },
        { () => new DateListPattern([]), "dates", "A list of dates needs at least one." },
        { () => new DateLimits(months: [0]), "months", "Use 1 to 12." },
        { () => new DateLimits(monthDays: [0]), "monthDays", "Use 1 to 31, or -1 to -31 from the end." },
        { () => new DateLimits(weekdays: [IsoDayOfWeek.None]), "weekdays", "Use Monday to Sunday." },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void What_is_outside_its_range_or_empty_is_refused(Func<object> make, string name, string expected)
    {
        var refusal = Assert.ThrowsAny<ArgumentException>(make);
        Assert.Equal(name, refusal.ParamName);
        Assert.StartsWith(expected, refusal.Message, StringComparison.Ordinal);
    }

    public static TheoryData<Func<object>, string> Missing => new()
    {
        { () => new WeeklyPattern(1, null!), "days" },
        { () => new MonthlyPattern(1, null!), "on" },
        { () => new YearlyPattern(1, null!, First), "months" },
        { () => new YearlyPattern(1, [1], null!), "on" },
        { () => new DateListPattern(null!), "dates" },
    };

    [Theory]
    [MemberData(nameof(Missing), DisableDiscoveryEnumeration = true)]
    public void What_is_missing_is_refused_by_name(Func<object> make, string name) =>
        Assert.Equal(name, Assert.Throws<ArgumentNullException>(make).ParamName);

    [Fact]
    public void The_ends_of_every_range_are_allowed()
    {
        Assert.Equal([31, -31], new[] { new DayOfMonth(31), new DayOfMonth(-31) }.Select(d => d.Day));
        Assert.Equal([53, -53], new[] { new NthWeekday(53, IsoDayOfWeek.Sunday), new NthWeekday(-53, IsoDayOfWeek.Monday) }.Select(w => w.Nth!.Value));
        Assert.Equal([-31, -1, 1, 31], new MonthlyPattern(1, First, null, [31, 1, -1, -31, 1]).Positions);
        Assert.Equal([-366, 366], new YearlyPattern(1, [1], First, null, [366, -366]).Positions);
        Assert.Equal([1, 12], new YearlyPattern(1, [12, 1, 12], First).Months);
        Assert.Equal([IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday], new WeeklyPattern(1, [IsoDayOfWeek.Sunday, IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday]).Days);
    }
}
