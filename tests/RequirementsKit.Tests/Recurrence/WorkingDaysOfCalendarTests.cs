using NodaTime;
using NodaTime.Text;
using RequirementsKit.Recurrence;

namespace RequirementsKit.Tests.Recurrence;

/// <summary>A calendar's working days, each worked out on the calendar sheet. 1 October 2026 is a Thursday.</summary>
public sealed class WorkingDaysOfCalendarTests
{
    private static readonly IsoDayOfWeek[] Weekend = [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday];

    [Theory]
    [InlineData("2025-12-31", DayStatus.Unknown)]
    [InlineData("2026-01-01", DayStatus.Working)]
    [InlineData("2026-09-30", DayStatus.Working)]
    [InlineData("2026-10-01", DayStatus.Holiday)]
    [InlineData("2026-10-02", DayStatus.Holiday)]
    [InlineData("2026-10-03", DayStatus.Weekend)]
    [InlineData("2026-10-05", DayStatus.Holiday)]
    [InlineData("2026-10-06", DayStatus.Working)]
    [InlineData("2026-10-10", DayStatus.Working)]
    [InlineData("2026-10-11", DayStatus.Weekend)]
    [InlineData("2026-12-31", DayStatus.Working)]
    [InlineData("2027-01-01", DayStatus.Unknown)]
    public void A_date_is_worked_a_weekend_a_holiday_or_unknown(string date, DayStatus status) => Assert.Equal(status, October().StatusOf(Date(date)));

    [Theory]
    [InlineData("2026-09-30", null)]
    [InlineData("2026-10-01", "National Day")]
    [InlineData("2026-10-02", "Second day")]
    [InlineData("2026-10-03", null)]
    [InlineData("2026-10-05", "Third day")]
    [InlineData("2026-10-06", null)]
    public void A_holiday_is_found_by_its_date(string date, string? name) => Assert.Equal(name, October().HolidayOn(Date(date))?.Name);

    [Theory]
    [InlineData("2026-09-25", 1, "2026-09-28")]
    [InlineData("2026-09-30", 1, "2026-10-06")]
    [InlineData("2026-09-30", 4, "2026-10-09")]
    [InlineData("2026-09-30", 5, "2026-10-10")]
    [InlineData("2026-09-30", 6, "2026-10-12")]
    [InlineData("2026-09-30", 16, "2026-10-26")]
    [InlineData("2026-10-03", 2, "2026-10-07")]
    [InlineData("2026-10-03", 0, "2026-10-03")]
    [InlineData("2026-10-03", -1, "2026-09-30")]
    [InlineData("2026-10-06", -1, "2026-09-30")]
    [InlineData("2026-10-12", -1, "2026-10-10")]
    [InlineData("2026-10-12", -6, "2026-09-30")]
    [InlineData("2026-10-12", -7, "2026-09-29")]
    [InlineData("2026-10-26", -15, "2026-10-06")]
    public void Working_days_are_counted_over_holidays_and_extra_ones(string date, int days, string expected) => Assert.Equal(Date(expected), October().AddWorkingDays(Date(date), days));

    [Theory]
    [InlineData("2026-09-30", 1, "2026-10-02")]
    [InlineData("2026-09-30", 2, "2026-10-06")]
    [InlineData("2026-10-02", 1, "2026-10-06")]
    [InlineData("2026-10-06", -1, "2026-10-02")]
    [InlineData("2026-10-06", 10, "2026-10-20")]
    public void The_day_behind_the_last_holiday_is_worked(string date, int days, string expected)
    {
        var calendar = new BusinessCalendar("Office", Weekend, [new(new(2026, 10, 1), "a"), new(new(2026, 10, 5), "b")], [], 2026, 2026);
        Assert.True(calendar.IsWorking(new(2026, 10, 6)));
        Assert.Equal(Date(expected), calendar.AddWorkingDays(Date(date), days));
    }

    [Fact]
    public void The_first_and_last_day_may_be_extra_ones()
    {
        var calendar = new BusinessCalendar("Office", Weekend, [new(new(2026, 10, 7), "a")], [new(2026, 10, 3), new(2026, 10, 11)], 2026, 2026);
        Assert.Equal([3, 5, 6, 8, 9, 11], Enumerable.Range(3, 9).Where(day => calendar.IsWorking(new(2026, 10, day))));
        Assert.Equal(new(2026, 10, 12), calendar.AddWorkingDays(new(2026, 10, 2), 7));
    }

    [Fact]
    public void A_close_down_of_200_days_is_stepped_over()
    {
        var closed = Enumerable.Range(0, 200).Select(day => new NamedDate(new LocalDate(2026, 3, 2).PlusDays(day), "Closed")).Append(new(new(2026, 12, 25), "Christmas"));
        var calendar = new BusinessCalendar("Works", Weekend, [.. closed], [], 2026, 2026);
        Assert.Equal(new(2026, 9, 18), calendar.AddWorkingDays(new(2026, 2, 27), 1));
        Assert.Equal(new(2026, 9, 21), calendar.AddWorkingDays(new(2026, 2, 27), 2));
        Assert.Equal(new(2026, 2, 27), calendar.AddWorkingDays(new(2026, 9, 18), -1));
        Assert.Equal(new(2026, 12, 28), calendar.AddWorkingDays(new(2026, 12, 24), 1));
    }

    [Fact]
    public void Holidays_before_1970_count_too()
    {
        var calendar = new BusinessCalendar("Office", Weekend, [new(new(1960, 7, 4), "a"), new(new(1960, 12, 26), "b")], [], 1960, 1960);
        Assert.Equal(new(1960, 7, 5), calendar.AddWorkingDays(new(1960, 7, 1), 1));
        Assert.Equal(new(1960, 12, 27), calendar.AddWorkingDays(new(1960, 12, 23), 1));
        Assert.Equal(new(1960, 12, 23), calendar.AddWorkingDays(new(1960, 12, 27), -1));
    }

    [Theory]
    [InlineData("2026-10-02", 10, "2026-10-16")]
    [InlineData("2026-10-03", 1, "2026-10-05")]
    [InlineData("2026-10-03", -1, "2026-10-02")]
    [InlineData("2026-10-05", -6, "2026-09-25")]
    [InlineData("1969-12-31", 1, "1970-01-01")]
    public void Without_holidays_five_working_days_are_a_week(string date, int days, string expected) => Assert.Equal(Date(expected), Calendars.WeekendsOnly().AddWorkingDays(Date(date), days));

    [Fact]
    public void A_week_may_have_one_working_day_or_no_weekend_at_all()
    {
        var wednesdays = Calendars.WeekendsOnly([.. Enum.GetValues<IsoDayOfWeek>().Where(day => day is not (IsoDayOfWeek.None or IsoDayOfWeek.Wednesday))]);
        Assert.Equal(new(2026, 10, 14), wednesdays.AddWorkingDays(new(2026, 10, 1), 2));
        Assert.Equal(new(2026, 10, 8), new BusinessCalendar("Hospital", [], [], [], 2026, 2026).AddWorkingDays(new(2026, 10, 1), 7));
    }

    [Theory]
    [InlineData("2026-10-31", BusinessDayRoll.None, "2026-10-31")]
    [InlineData("2026-10-31", BusinessDayRoll.Following, "2026-11-02")]
    [InlineData("2026-10-31", BusinessDayRoll.ModifiedFollowing, "2026-10-30")]
    [InlineData("2026-10-31", BusinessDayRoll.Preceding, "2026-10-30")]
    [InlineData("2026-10-31", BusinessDayRoll.ModifiedPreceding, "2026-10-30")]
    [InlineData("2026-10-31", BusinessDayRoll.Nearest, "2026-10-30")]
    [InlineData("2026-11-01", BusinessDayRoll.Preceding, "2026-10-30")]
    [InlineData("2026-11-01", BusinessDayRoll.ModifiedPreceding, "2026-11-02")]
    [InlineData("2026-11-01", BusinessDayRoll.ModifiedFollowing, "2026-11-02")]
    [InlineData("2026-11-01", BusinessDayRoll.Nearest, "2026-11-02")]
    [InlineData("2026-11-11", BusinessDayRoll.Nearest, "2026-11-12")]
    [InlineData("2026-11-12", BusinessDayRoll.Preceding, "2026-11-12")]
    public void A_date_rolls_to_a_working_day(string date, BusinessDayRoll roll, string expected)
    {
        var calendar = new BusinessCalendar("Office", Weekend, [new(new(2026, 11, 11), "Armistice Day")], [], 2026, 2026);
        Assert.Equal(Date(expected), calendar.Roll(Date(date), roll));
    }

    private static BusinessCalendar October() => new(
        "Office",
        Weekend,
        [new(new(2026, 10, 5), "Third day"), new(new(2026, 10, 1), "National Day"), new(new(2026, 10, 2), "Second day")],
        [new(2026, 10, 10)],
        2026,
        2026);

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
