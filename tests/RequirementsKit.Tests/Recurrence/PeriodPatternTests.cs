using NodaTime;
using RequirementsKit.Recurrence;
using RequirementsKit.Recurrence.Internal;

namespace RequirementsKit.Tests.Recurrence;

public sealed class PeriodPatternTests
{
    private static readonly LocalDate Start = new(2026, 1, 1);
    private static YearlyPattern MonthEnds => new(1, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], [new DayOfMonth(-1)]);

    // Only a day on which a weekend is worked makes a Saturday the first working day of a month.
    private static BusinessCalendar OneSaturday => new("Fair", [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday], [], [new(2026, 8, 1)], 2026, 2026);
    private static MonthlyPattern OnlyInAugust2026 => new(1, [new NthWorkingDay(1)], new(weekdays: [IsoDayOfWeek.Saturday]));

    [Theory]
    [InlineData(2026)]
    [InlineData(2028)]
    public void A_month_of_a_year_has_its_own_days(int year)
    {
        for (var month = 1; month <= 12; month++)
        {
            var last = new LocalDate(year, month, CalendarSystem.Iso.GetDaysInMonth(year, month));
            Assert.Equal(last, MonthEnds.OnOrAfter(Start, new(year, month, 1)));
            Assert.Equal(last, MonthEnds.OnOrAfter(Start, last));
            Assert.Equal(last, MonthEnds.OnOrBefore(Start, last));
            Assert.Equal(last, MonthEnds.OnOrBefore(Start, last.PlusDays(27)));
        }
    }

    [Fact]
    public void Years_and_months_and_weeks_are_counted_from_the_one_that_holds_the_start()
    {
        var start = new LocalDate(2026, 5, 14);
        Assert.Equal(new LocalDate(2029, 5, 1), new YearlyPattern(3, [5], [new DayOfMonth(1)]).OnOrAfter(start, start));
        Assert.Equal(new LocalDate(2026, 8, 1), new MonthlyPattern(3, [new DayOfMonth(1)]).OnOrAfter(start, start));
        Assert.Equal(new LocalDate(2026, 5, 25), new WeeklyPattern(2, [IsoDayOfWeek.Monday]).OnOrAfter(start, start));
        Assert.Equal(new LocalDate(2026, 5, 18), new WeeklyPattern(2, [IsoDayOfWeek.Monday], IsoDayOfWeek.Thursday).OnOrAfter(start, start));
        Assert.Equal(new LocalDate(2026, 5, 18), new WeeklyPattern(2, [IsoDayOfWeek.Monday], IsoDayOfWeek.Sunday).OnOrAfter(new(2026, 5, 17), new(2026, 5, 17)));
        Assert.Equal(new LocalDate(2029, 5, 1), new YearlyPattern(3, [5], [new DayOfMonth(1)]).OnOrBefore(start, new(2032, 4, 30)));
        Assert.Equal(new LocalDate(2026, 8, 1), new MonthlyPattern(3, [new DayOfMonth(1)]).OnOrBefore(start, new(2026, 10, 31)));
        Assert.Equal(new LocalDate(2026, 5, 25), new WeeklyPattern(2, [IsoDayOfWeek.Monday]).OnOrBefore(start, new(2026, 6, 7)));
    }

    [Theory]
    [InlineData(2026, 1, 5, 2026, 1, 5)]
    [InlineData(2026, 12, 29, 2027, 1, 4)]
    [InlineData(2028, 12, 25, 2028, 12, 25)]
    public void A_weekday_of_the_year_needs_no_months(int year, int month, int day, int foundYear, int foundMonth, int foundDay) =>
        Assert.Equal(new LocalDate(foundYear, foundMonth, foundDay), new YearlyPattern(1, [], [new NthWeekday(1, IsoDayOfWeek.Monday), new NthWeekday(-1, IsoDayOfWeek.Monday)]).OnOrAfter(Start, new(year, month, day)));

    [Fact]
    public void The_last_day_of_a_leap_year_is_one_of_its_days() =>
        Assert.Equal(new LocalDate(2028, 12, 31), new YearlyPattern(1, [], [new NthWeekday(-1, IsoDayOfWeek.Sunday)]).OnOrAfter(Start, new(2028, 12, 1)));

    [Fact]
    public void Nothing_comes_before_the_start()
    {
        var pattern = new MonthlyPattern(1, [new DayOfMonth(1), new DayOfMonth(20)]);
        Assert.Null(pattern.OnOrBefore(new(2026, 5, 14), new(2026, 5, 13)));
        Assert.Null(pattern.OnOrBefore(new(2026, 5, 14), new(2026, 5, 19)));
        Assert.Null(pattern.OnOrBefore(new(2026, 5, 14), new(2026, 3, 19)));
        Assert.Equal(new LocalDate(2026, 5, 20), pattern.OnOrAfter(new(2026, 5, 14), new(2026, 3, 1)));
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(3, 4)]
    [InlineData(-1, 31)]
    [InlineData(-30, 2)]
    [InlineData(-29, 3)]
    public void A_position_is_taken_after_the_limits(int position, int day)
    {
        var fromTheSecond = new DateLimits(monthDays: [.. Enumerable.Range(2, 30)]);
        var pattern = new MonthlyPattern(1, [.. Enumerable.Range(1, 31).Select(d => new DayOfMonth(d))], fromTheSecond, [position]);
        Assert.Equal(new LocalDate(2026, 5, day), pattern.OnOrAfter(new(2026, 5, 1), new(2026, 5, 1)));
    }

    [Fact]
    public void A_date_that_two_parts_mean_comes_once()
    {
        var pattern = new YearlyPattern(1, [2, 3], [new DayOfMonth(1), new DayOfMonth(30, MonthDayPolicy.RollToNextMonth)]);
        Assert.Equal([new(2026, 2, 1), new(2026, 3, 1), new(2026, 3, 30), new(2027, 2, 1)], First(pattern, Start, 4));
        var monthly = new MonthlyPattern(1, [new DayOfMonth(1), new DayOfMonth(30, MonthDayPolicy.RollToNextMonth)]);
        Assert.Equal([new(2026, 1, 1), new(2026, 1, 30), new(2026, 2, 1), new(2026, 3, 1), new(2026, 3, 30)], First(monthly, Start, 5));
    }

    [Fact]
    public void However_far_the_holidays_are_from_the_question_they_count()
    {
        var august = new LocalDate(2026, 8, 1);
        Assert.Equal(august, OnlyInAugust2026.OnOrAfter(new(1500, 1, 1), new(1500, 1, 1), OneSaturday));
        Assert.Equal(august, OnlyInAugust2026.OnOrBefore(new(1500, 1, 1), new(2600, 1, 1), OneSaturday));
        Assert.Null(OnlyInAugust2026.OnOrAfter(new(2026, 9, 1), new(2026, 9, 1), OneSaturday));
        Assert.Null(OnlyInAugust2026.OnOrBefore(new(1500, 1, 1), new(2026, 7, 31), OneSaturday));
    }

    [Fact]
    public void The_year_9999_is_the_last()
    {
        Assert.Equal(new LocalDate(9999, 12, 31), MonthEnds.OnOrAfter(Start, new(9999, 12, 1)));
        Assert.Null(new YearlyPattern(1, [6], [new DayOfMonth(1)]).OnOrAfter(Start, new(9999, 6, 2)));
        Assert.Null(new WeeklyPattern(1, [IsoDayOfWeek.Saturday]).OnOrAfter(Start, new(9999, 12, 28)));
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(1_073_741_825)]
    [InlineData(1_610_612_739)]
    public void A_step_beyond_the_last_year_leads_nowhere(int interval)
    {
        Assert.Null(new YearlyPattern(interval, [1], [new DayOfMonth(1)]).OnOrAfter(Start, Start.PlusDays(1)));
        Assert.Null(new MonthlyPattern(interval, [new DayOfMonth(1)]).OnOrAfter(Start, Start.PlusDays(1)));
    }

    private static IEnumerable<LocalDate> First(DatePattern pattern, LocalDate start, int count)
    {
        var found = new int[count];
        var taken = pattern.Take(Civil.DayOf(start), Civil.DayOf(start), WorkingDays.MondayToFriday, found);
        return found.Take(taken).Select(Civil.DateOf);
    }
}
