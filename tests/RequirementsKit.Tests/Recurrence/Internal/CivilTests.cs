using NodaTime;
using RequirementsKit.Recurrence.Internal;

namespace RequirementsKit.Tests.Recurrence.Internal;

/// <summary>Day numbers against the calendar of NodaTime.</summary>
public sealed class CivilTests
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    [Theory]
    [InlineData(-9998, 1, 1)]
    [InlineData(-400, 2, 29)]
    [InlineData(-400, 3, 1)]
    [InlineData(-399, 3, 1)]
    [InlineData(-1, 12, 31)]
    [InlineData(0, 1, 1)]
    [InlineData(0, 2, 29)]
    [InlineData(0, 3, 1)]
    [InlineData(1, 3, 1)]
    [InlineData(1900, 2, 28)]
    [InlineData(1900, 3, 1)]
    [InlineData(1970, 1, 1)]
    [InlineData(2000, 2, 29)]
    [InlineData(2000, 3, 1)]
    [InlineData(2000, 12, 31)]
    [InlineData(2026, 12, 31)]
    [InlineData(9999, 12, 31)]
    public void A_date_and_its_number_lead_to_each_other(int year, int month, int day)
    {
        var date = new LocalDate(year, month, day);
        var number = Period.DaysBetween(Epoch, date);
        Assert.Equal(number, Civil.DayOf(date));
        Assert.Equal(date, Civil.DateOf(number));
        Assert.Equal((int)date.DayOfWeek - 1, Civil.WeekdayIndex(number));
        Assert.Equal(((long)year * 12) + month - 1, Civil.MonthOf(number));
        Assert.Equal(new LocalDate(year, month, 1), Civil.DateOf(Civil.FirstDayOfMonth(Civil.MonthOf(number))!.Value));
    }

    [Fact]
    public void Days_in_a_row_have_numbers_in_a_row()
    {
        for (var (date, number) = (new LocalDate(1999, 12, 1), 10_926); date.Year < 2002; (date, number) = (date.PlusDays(1), number + 1))
        {
            Assert.Equal(number, Civil.DayOf(date));
            Assert.Equal(date, Civil.DateOf(number));
            Assert.Equal((int)date.DayOfWeek - 1, Civil.WeekdayIndex(number));
        }
    }

    [Fact]
    public void The_first_and_the_last_day_are_those_of_the_calendar()
    {
        Assert.Equal(Civil.FirstDay, Civil.DayOf(LocalDate.MinIsoValue));
        Assert.Equal(Civil.LastDay, Civil.DayOf(LocalDate.MaxIsoValue));
        Assert.Equal(Civil.FirstDay, Civil.DayOf(Instant.MinValue));
        Assert.Equal(Civil.LastDay, Civil.DayOf(Instant.MaxValue));
    }

    [Theory]
    [InlineData(-86_401, -2)]
    [InlineData(-1, -1)]
    [InlineData(0, 0)]
    [InlineData(86_399, 0)]
    [InlineData(86_400, 1)]
    public void An_instant_falls_on_a_day(long seconds, int day) => Assert.Equal(day, Civil.DayOf(Instant.FromUnixTimeSeconds(seconds)));

    [Theory]
    [InlineData(1900)]
    [InlineData(2000)]
    [InlineData(2026)]
    [InlineData(2028)]
    [InlineData(-4)]
    public void Months_and_years_have_their_lengths(int year)
    {
        Assert.Equal(CalendarSystem.Iso.GetDaysInYear(year), Civil.DaysInYear(year));
        for (var month = 1; month <= 12; month++)
        {
            Assert.Equal(CalendarSystem.Iso.GetDaysInMonth(year, month), Civil.DaysInMonth(year, month));
            Assert.Equal(CalendarSystem.Iso.GetDaysInMonth(year, month), Civil.DaysInMonth((year * 12L) + month - 1));
        }
    }

    [Fact]
    public void After_the_year_9999_there_is_no_month()
    {
        Assert.Equal(new LocalDate(9999, 12, 1), Civil.DateOf(Civil.FirstDayOfMonth((9999 * 12) + 11)!.Value));
        Assert.Null(Civil.FirstDayOfMonth(10_000 * 12));
    }

    [Theory]
    [InlineData(-7, -3, -2)]
    [InlineData(-6, -2, -2)]
    [InlineData(-1, -1, 0)]
    [InlineData(0, 0, 0)]
    [InlineData(1, 0, 1)]
    [InlineData(6, 2, 2)]
    [InlineData(7, 2, 3)]
    public void Division_goes_down_or_up_whatever_the_sign(long value, long floor, long ceiling) =>
        Assert.Equal((floor, ceiling), (Civil.FloorDivide(value, 3), Civil.CeilingDivide(value, 3)));

    [Theory]
    [InlineData(1, 2, null)]
    [InlineData(2, 2, 2)]
    [InlineData(3, 5, 2)]
    [InlineData(5, 5, 5)]
    [InlineData(9, 9, 9)]
    [InlineData(10, null, 9)]
    public void The_first_from_a_day_on_and_the_last_up_to_it_are_found(int day, int? first, int? last)
    {
        int[] sorted = [2, 5, 9];
        Assert.Equal((first, last), (Civil.FirstFrom(sorted, day), Civil.LastUpTo(sorted, day)));
    }
}
