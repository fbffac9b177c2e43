using NodaTime;
using RequirementsKit.Recurrence;

namespace RequirementsKit.Tests.Recurrence;

public sealed class HolidayRuleTests
{
    private static readonly IsoDayOfWeek[] Weekend = [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday];

    [Theory]
    [InlineData(0, 1)]
    [InlineData(13, 1)]
    [InlineData(1, 0)]
    [InlineData(1, 32)]
    [InlineData(2, 30)]
    [InlineData(4, 31)]
    public void A_date_that_no_year_has_is_refused(int month, int day)
    {
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => HolidayRule.Fixed("Day", month, day));
        Assert.Equal("day", refusal.ParamName);
        Assert.Equal($"{month}-{day}", refusal.ActualValue);
        Assert.StartsWith("Use a month from 1 to 12 and a day that it has.", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 31)]
    [InlineData(12, 31)]
    [InlineData(4, 30)]
    public void A_fixed_holiday_is_on_its_date_every_year(int month, int day)
    {
        var rule = HolidayRule.Fixed("Day", month, day);
        Assert.Equal(new NamedDate(new(2026, month, day), "Day"), rule.In(2026, Weekend));
        Assert.Equal(new NamedDate(new(2027, month, day), "Day"), rule.In(2027, Weekend));
    }

    [Fact]
    public void The_29th_of_February_is_a_holiday_in_leap_years_only()
    {
        var rule = HolidayRule.Fixed("Leap day", 2, 29);
        Assert.Equal(new(2028, 2, 29), rule.In(2028, Weekend)?.Date);
        Assert.Null(rule.In(2026, Weekend));
        Assert.Null(rule.In(2100, Weekend));
    }

    [Theory]
    [InlineData(ObservedShift.None, "2026-07-04", "2027-07-04")]
    [InlineData(ObservedShift.NearestWorkingDay, "2026-07-03", "2027-07-05")]
    [InlineData(ObservedShift.FollowingWorkingDay, "2026-07-06", "2027-07-05")]
    public void A_holiday_on_a_weekend_is_observed_where_its_shift_says(ObservedShift shift, string saturday, string sunday)
    {
        var rule = HolidayRule.Fixed("Independence Day", 7, 4, shift);
        Assert.Equal(Date(saturday), rule.In(2026, Weekend)?.Date);
        Assert.Equal(Date(sunday), rule.In(2027, Weekend)?.Date);
        Assert.Equal(new(2025, 7, 4), rule.In(2025, Weekend)?.Date);
    }

    [Theory]
    [InlineData("2026-07-02", 7, 3)]
    [InlineData("2026-07-05", 7, 4)]
    public void A_weekend_may_lie_elsewhere_in_the_week(string observed, int month, int day) =>
        Assert.Equal(Date(observed), HolidayRule.Fixed("Day", month, day, ObservedShift.NearestWorkingDay).In(2026, [IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday])?.Date);

    [Theory]
    [InlineData(11, 4, IsoDayOfWeek.Thursday, 2026, "2026-11-26")]
    [InlineData(5, -1, IsoDayOfWeek.Monday, 2026, "2026-05-25")]
    [InlineData(9, 1, IsoDayOfWeek.Monday, 2025, "2025-09-01")]
    [InlineData(2, 5, IsoDayOfWeek.Monday, 2044, "2044-02-29")]
    public void A_holiday_may_be_on_the_nth_or_last_weekday_of_a_month(int month, int nth, IsoDayOfWeek weekday, int year, string date) =>
        Assert.Equal(Date(date), HolidayRule.NthWeekday("Day", month, nth, weekday).In(year, Weekend)?.Date);

    [Fact]
    public void A_year_whose_month_has_no_fifth_one_has_no_holiday() => Assert.Null(HolidayRule.NthWeekday("Day", 2, 5, IsoDayOfWeek.Monday).In(2026, Weekend));

    [Fact]
    public void A_rule_holds_from_its_first_to_its_last_year()
    {
        var rule = HolidayRule.Fixed("Day", 3, 3).Since(2020).Until(2022);
        Assert.Equal([2020, 2021, 2022], Enumerable.Range(2018, 7).Where(year => rule.In(year, Weekend) is not null));
        Assert.NotNull(HolidayRule.Fixed("Day", 3, 3).Since(2020).In(9999, Weekend));
        Assert.NotNull(HolidayRule.Fixed("Day", 3, 3).Until(2022).In(1, Weekend));
    }

    [Fact]
    public void A_name_in_Chinese_goes_with_every_date() =>
        Assert.Equal(new(new(2026, 1, 1), "New Year's Day", "元旦"), HolidayRule.Fixed("New Year's Day", 1, 1).InChinese("元旦").In(2026, Weekend));

    [Fact]
    public void A_weekend_is_needed() => Assert.Equal("weekend", Assert.Throws<ArgumentNullException>(() => HolidayRule.Fixed("Day", 1, 1).In(2026, null!)).ParamName);

    private static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
