using NodaTime;
using RequirementsKit.Recurrence;
using RequirementsKit.Recurrence.Interchange;

namespace RequirementsKit.Tests.Recurrence.Interchange;

public sealed class RuleWritingTests
{
    private static DayOfMonth First => new(1);
    private static NthWeekday EveryMonday => new(null, IsoDayOfWeek.Monday);
    private static NthWeekday SecondTuesday => new(2, IsoDayOfWeek.Tuesday);

    public static TheoryData<DatePattern, string> Writable => new()
    {
        { new MonthlyPattern(1, [First], new([3, 9])), "FREQ=MONTHLY;BYMONTHDAY=1;BYMONTH=3,9" },
        { new MonthlyPattern(1, [First], new(weekdays: [IsoDayOfWeek.Monday, IsoDayOfWeek.Friday])), "FREQ=MONTHLY;BYMONTHDAY=1;BYDAY=MO,FR" },
        { new MonthlyPattern(3, [EveryMonday, new NthWeekday(null, IsoDayOfWeek.Sunday)], null, [-1, 1]), "FREQ=MONTHLY;INTERVAL=3;BYDAY=MO,SU;BYSETPOS=-1,1" },
        { new MonthlyPattern(1, [new DayOfMonth(28)]), "FREQ=MONTHLY;BYMONTHDAY=28" },
        { new MonthlyPattern(1, [new DayOfMonth(-28)]), "FREQ=MONTHLY;BYMONTHDAY=-28" },
        { new MonthlyPattern(1, [new DayOfMonth(29)]), "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=29;SKIP=BACKWARD" },
        { new MonthlyPattern(1, [new DayOfMonth(29, MonthDayPolicy.Skip)]), "FREQ=MONTHLY;BYMONTHDAY=29" },
        { new MonthlyPattern(1, [new DayOfMonth(29, MonthDayPolicy.RollToNextMonth)]), "RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=29;SKIP=FORWARD" },
        { new YearlyPattern(1, [3], [First], new(weekdays: [IsoDayOfWeek.Monday])), "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1;BYDAY=MO" },
        { new WeeklyPattern(2, [IsoDayOfWeek.Monday], limits: new([3])), "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;BYMONTH=3" },
        { new DailyPattern(1, new([3])), "FREQ=DAILY;BYMONTH=3" },
        { new DailyPattern(1, new(monthDays: [-1])), "FREQ=DAILY;BYMONTHDAY=-1" },
        { new DailyPattern(1, new(weekdays: [IsoDayOfWeek.Wednesday])), "FREQ=DAILY;BYDAY=WE" },
    };

    public static TheoryData<DatePattern, string, string> Refused => new()
    {
        { new WorkingDayPattern(2), "pattern", "A rule cannot say 'every 2 working days'. Write the dates themselves into a calendar file." },
        { new MonthlyPattern(1, [new NthWorkingDay(1)]), "working-days", "A rule cannot count working days. Write the dates themselves into a calendar file." },
        { new MonthlyPattern(1, [First, EveryMonday]), "mixed-days", "A rule cannot mean days of the month and weekdays side by side. Use two cadences." },
        { new MonthlyPattern(1, [EveryMonday, SecondTuesday]), "mixed-weekdays", "A rule that mixes plain and numbered weekdays is read differently by engines. Use two cadences." },
        { new MonthlyPattern(1, [SecondTuesday], new(weekdays: [IsoDayOfWeek.Tuesday])), "limits", "A rule cannot limit weekdays by weekdays. Leave out the days that are not meant." },
        { new MonthlyPattern(1, [SecondTuesday], new(monthDays: [9])), "limits", "A rule cannot limit these days by months and days of the month as well. Leave out what is not meant." },
        { new YearlyPattern(1, [3], [First], new([3])), "limits", "A rule cannot limit these days by months and days of the month as well. Leave out what is not meant." },
        { new MonthlyPattern(1, [new DayOfMonth(30), new DayOfMonth(31, MonthDayPolicy.Skip)]), "mixed-skip", "A rule has one policy for days that a month does not have. Use two cadences." },
        { new WeeklyPattern(1, [IsoDayOfWeek.Monday], limits: new(monthDays: [1])), "limits", "A weekly rule cannot be limited to days of the month or weekdays. Leave out the days that are not meant." },
        { new WeeklyPattern(1, [IsoDayOfWeek.Monday], limits: new(weekdays: [IsoDayOfWeek.Monday])), "limits", "A weekly rule cannot be limited to days of the month or weekdays. Leave out the days that are not meant." },
    };

    [Theory]
    [MemberData(nameof(Writable))]
    public void A_pattern_is_written_as_a_rule(DatePattern pattern, string rule) => Assert.Equal(rule, RecurrenceRule.Format(Of(pattern)));

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_pattern_that_no_rule_says_is_refused_with_its_reason(DatePattern pattern, string code, string message) => Refuses(Of(pattern), code, message);

    [Fact]
    public void A_cadence_that_no_rule_says_is_refused_with_its_reason()
    {
        var daily = Of(new DailyPattern(1));
        Refuses(daily.Skipping(Calendars.WeekendsOnly()), "working-days", "A rule cannot move dates to working days of Weekends. Write the dates themselves into a calendar file.");
        Refuses(daily.Resolving(GapPolicy.Skip, OverlapPolicy.Earlier), "clock-changes", "A rule cannot say gap policy Skip and overlap policy Earlier; RFC 5545 knows ShiftForward and Earlier.");
        Refuses(daily.Resolving(GapPolicy.ShiftForward, OverlapPolicy.Later), "clock-changes", "A rule cannot say gap policy ShiftForward and overlap policy Later; RFC 5545 knows ShiftForward and Earlier.");
        Refuses(daily.EndAfterOccurrences(3).Until(new(2026, 12, 31)), "two-ends", "A rule has one end, the cadence has a number of occurrences and a last date. Drop one.");
    }

    [Fact]
    public void A_calendar_that_moves_nothing_makes_no_difference() => Assert.Equal("FREQ=DAILY", RecurrenceRule.Format(Of(new DailyPattern(1)).Skipping(Calendars.WeekendsOnly(), BusinessDayRoll.None)));

    [Fact]
    public void An_end_is_written_as_a_number_or_as_an_instant()
    {
        Assert.Equal("FREQ=DAILY;COUNT=3", RecurrenceRule.Format(Of(new DailyPattern(1)).EndAfterOccurrences(3)));
        Assert.Equal("FREQ=DAILY;UNTIL=20260701T070000Z", RecurrenceRule.Format(Of(new DailyPattern(1)).Until(new(2026, 7, 1))));
        Assert.Equal("FREQ=HOURLY;INTERVAL=8;UNTIL=20260701T215959Z", RecurrenceRule.Format(Cadence.EveryMinutes(480, new(2026, 1, 1, 9, 0), "Europe/Berlin").Until(new(2026, 7, 1))));
    }

    private static Cadence Of(DatePattern pattern) => Cadence.Of(pattern, new(9, 0), "Europe/Berlin", new(2026, 1, 1));

    private static void Refuses(Cadence cadence, string code, string message) =>
        Assert.Equal([new($"rrule.{code}", message)], Assert.Throws<RecurrenceRuleException>(() => RecurrenceRule.Format(cadence)).Problems);
}
