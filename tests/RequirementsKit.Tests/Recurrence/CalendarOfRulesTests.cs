using NodaTime;
using RequirementsKit.Recurrence;

namespace RequirementsKit.Tests.Recurrence;

public sealed class CalendarOfRulesTests
{
    private static readonly IsoDayOfWeek[] Weekend = [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday];

    [Fact]
    public void Every_year_has_its_holidays_and_no_other_year()
    {
        var calendar = BusinessCalendar.FromRules("Office", Weekend, [HolidayRule.Fixed("Day", 5, 1)], 2021, 2026);
        Assert.Equal([2021, 2022, 2023, 2024, 2025, 2026], calendar.Holidays.Select(h => h.Date.Year));
        Assert.Equal((2021, 2026), (calendar.FirstYear, calendar.LastYear));
    }

    [Fact]
    public void A_holiday_that_is_observed_in_the_year_before_or_after_counts_there()
    {
        // 1 January and 31 December 2022 are Saturdays.
        Assert.Equal([new(2021, 1, 1), new(2021, 12, 31)], Dates(2021, HolidayRule.Fixed("New Year", 1, 1, ObservedShift.NearestWorkingDay)));
        Assert.Empty(Dates(2022, HolidayRule.Fixed("New Year", 1, 1, ObservedShift.NearestWorkingDay)));
        Assert.Equal([new(2021, 12, 31)], Dates(2021, HolidayRule.Fixed("New Year's Eve", 12, 31, ObservedShift.FollowingWorkingDay)));
        Assert.Empty(Dates(2022, HolidayRule.Fixed("New Year's Eve", 12, 31, ObservedShift.FollowingWorkingDay)));
        Assert.Equal([new(2023, 1, 2)], Dates(2023, HolidayRule.Fixed("New Year's Eve", 12, 31, ObservedShift.FollowingWorkingDay)));

        static IEnumerable<LocalDate> Dates(int year, HolidayRule rule) => BusinessCalendar.FromRules("Office", Weekend, [rule], year, year).Holidays.Select(h => h.Date);
    }

    [Fact]
    public void The_first_rule_names_a_date_that_two_fall_on()
    {
        var calendar = BusinessCalendar.FromRules("Office", Weekend, [HolidayRule.Fixed("Labour Day", 5, 1), HolidayRule.Fixed("May Day", 5, 1)], 2026, 2026);
        Assert.Equal([new(new(2026, 5, 1), "Labour Day")], calendar.Holidays);
    }

    [Theory]
    [InlineData(-9998, -9990)]
    [InlineData(9990, 9999)]
    public void The_first_and_the_last_year_can_be_known(int first, int last)
    {
        var calendar = BusinessCalendar.FromRules("Office", Weekend, [HolidayRule.Fixed("Day", 5, 1), HolidayRule.Easter("Easter Monday", 1)], first, last);
        Assert.Equal(Enumerable.Range(first, last - first + 1).SelectMany(year => (int[])[year, year]), calendar.Holidays.Select(h => h.Date.Year));
    }

    [Fact]
    public void Years_the_wrong_way_round_are_refused() =>
        Assert.Contains("2027 to 2024", Assert.Throws<ArgumentException>(() => BusinessCalendar.FromRules("Office", Weekend, [HolidayRule.Fixed("Day", 5, 1)], 2027, 2024)).Message, StringComparison.Ordinal);

    [Fact]
    public void An_intersection_has_both_weekends_and_the_years_that_both_know()
    {
        var both = new BusinessCalendar("North", [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday], [new(new(2025, 5, 1), "a"), new(new(2026, 5, 1), "b")], [], 2025, 2026)
            .Intersect(new("South", [IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday], [new(new(2026, 5, 1), "c"), new(new(2026, 5, 4), "d"), new(new(2027, 5, 1), "e")], [], 2026, 2027));
        Assert.Equal([IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday], both.Weekend);
        Assert.Equal([new(new(2026, 5, 1), "b"), new(new(2026, 5, 4), "d")], both.Holidays);
        Assert.Equal(("North and South", 2026, 2026), (both.Name, both.FirstYear, both.LastYear));
    }

    [Fact]
    public void An_extra_day_stays_when_people_work_on_both()
    {
        // Saturdays: the South works on each of them, the North on these only.
        var north = new BusinessCalendar("North", Weekend, [], [new(2026, 10, 10), new(2026, 10, 17), new(2027, 10, 9)], 2026, 2027);
        var south = new BusinessCalendar("South", [IsoDayOfWeek.Sunday], [new(new(2026, 10, 17), "Fair")], [new(2026, 10, 11)], 2026, 2026);
        Assert.Equal([new(2026, 10, 10)], north.Intersect(south).ExtraWorkingDays);
        Assert.Equal([new(2026, 10, 10)], south.Intersect(north).ExtraWorkingDays);
    }

    [Fact]
    public void An_intersection_has_a_Chinese_name_when_one_of_them_has()
    {
        var (north, south) = (new BusinessCalendar("North", Weekend, [], [], 2026, 2026) { ChineseName = "北" }, new BusinessCalendar("South", Weekend, [], [], 2026, 2026));
        Assert.Equal("北与South", north.Intersect(south).ChineseName);
        Assert.Equal("South与北", south.Intersect(north).ChineseName);
        Assert.Null(south.Intersect(south).ChineseName);
    }
}
