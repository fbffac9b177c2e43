using NodaTime;
using RequirementsKit.Recurrence;

namespace RequirementsKit.Tests.Recurrence;

public sealed class WorkingDayPatternTests
{
    private static readonly IsoDayOfWeek[] Weekend = [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday];

    [Fact]
    public void Every_third_working_day_is_counted_over_weekends_and_holidays_both_ways()
    {
        // Thursday 1 and Friday 2 October 2026 are holidays: from Monday, 28 September on, the third working day is Monday, 5 October.
        var calendar = new BusinessCalendar("Office", Weekend, [new(new(2026, 10, 1), "a"), new(new(2026, 10, 2), "b")], [], 2026, 2026);
        var cadence = Cadence.Of(new WorkingDayPattern(3), LocalTime.Midnight, "Etc/UTC", new(2026, 9, 26)).Skipping(calendar, BusinessDayRoll.None);
        LocalDate[] expected = [new(2026, 9, 28), new(2026, 10, 5), new(2026, 10, 8), new(2026, 10, 13)];
        Assert.Equal(expected, cadence.Between(Instant.MinValue, At(2026, 10, 14)).Take(9).Select(o => o.Date));
        Assert.Equal(expected[2], cadence.Previous(At(2026, 10, 13))?.Date);
        Assert.Equal(expected[1], cadence.Previous(At(2026, 10, 8))?.Date);
        Assert.Equal(expected[0], cadence.Previous(At(2026, 10, 5))?.Date);
        Assert.Null(cadence.Previous(At(2026, 9, 28)));
    }

    [Fact]
    public void Nothing_is_found_before_the_start_though_the_limits_would_allow_it()
    {
        var mondays = Cadence.Of(new WorkingDayPattern(1, new(weekdays: [IsoDayOfWeek.Monday])), LocalTime.Midnight, "Etc/UTC", new(2026, 10, 7));
        Assert.Null(mondays.Previous(At(2026, 10, 12)));
        Assert.Equal(new(2026, 10, 12), mondays.Previous(At(2026, 10, 13))?.Date);
        Assert.Equal(new(2026, 10, 12), mondays.Next(At(2026, 10, 7))?.Date);
        Assert.Null(mondays.Previous(At(2026, 9, 1)));
    }

    [Fact]
    public void Nothing_is_found_after_the_year_9999()
    {
        var cadence = Cadence.Of(new WorkingDayPattern(1), LocalTime.Midnight, "Etc/UTC", new(9999, 12, 30));
        Assert.Equal([new(9999, 12, 30), new(9999, 12, 31)], cadence.Between(Instant.MinValue, Instant.MaxValue).Take(9).Select(o => o.Date));
        Assert.Null(cadence.Next(At(9999, 12, 31)));
    }

    [Fact]
    public void The_only_working_Sunday_is_found_over_seven_hundred_years()
    {
        // 5 January 1000 and 3 January 1700 are Sundays.
        var sundays = new WorkingDayPattern(1, new(weekdays: [IsoDayOfWeek.Sunday]));
        var later = new BusinessCalendar("Later", Weekend, [new(new(1000, 1, 6), "Holiday")], [new(1700, 1, 3)], 1000, 1700);
        var earlier = new BusinessCalendar("Earlier", Weekend, [new(new(1700, 1, 4), "Holiday")], [new(1000, 1, 5)], 1000, 1700);
        Assert.Equal(new(1700, 1, 3), On(later).Next(Instant.MinValue)?.Date);
        Assert.Equal(new(1000, 1, 5), On(earlier).Previous(At(1700, 2, 1))?.Date);

        Cadence On(BusinessCalendar calendar) => Cadence.Of(sundays, LocalTime.Midnight, "Etc/UTC", new(1000, 1, 1)).Skipping(calendar, BusinessDayRoll.None);
    }

    private static Instant At(int year, int month, int day) => Instant.FromUtc(year, month, day, 0, 0);
}
