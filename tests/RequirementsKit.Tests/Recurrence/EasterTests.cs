using NodaTime;
using RequirementsKit.Recurrence;

namespace RequirementsKit.Tests.Recurrence;

public sealed class EasterTests
{
    private static readonly IsoDayOfWeek[] Weekend = [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday];

    /// <summary>Dates of Easter tables: the earliest and the latest possible ones, the two exceptions of the epacts, and centuries with every leap rule.</summary>
    [Theory]
    [InlineData(1600, 4, 2)]
    [InlineData(1609, 4, 19)]
    [InlineData(1700, 4, 11)]
    [InlineData(1818, 3, 22)]
    [InlineData(1886, 4, 25)]
    [InlineData(1900, 4, 15)]
    [InlineData(1943, 4, 25)]
    [InlineData(1954, 4, 18)]
    [InlineData(1981, 4, 19)]
    [InlineData(2000, 4, 23)]
    [InlineData(2024, 3, 31)]
    [InlineData(2025, 4, 20)]
    [InlineData(2026, 4, 5)]
    [InlineData(2038, 4, 25)]
    [InlineData(2049, 4, 18)]
    [InlineData(2076, 4, 19)]
    [InlineData(2100, 3, 28)]
    [InlineData(2285, 3, 22)]
    [InlineData(2300, 4, 8)]
    [InlineData(2400, 4, 16)]
    [InlineData(4200, 4, 20)]
    [InlineData(9999, 3, 28)]
    public void Easter_Sunday_is_where_the_tables_have_it(int year, int month, int day) => Assert.Equal(new(year, month, day), HolidayRule.Easter("Easter Sunday", 0).In(year, Weekend)?.Date);

    [Theory]
    [InlineData(-100, "2025-12-26")]
    [InlineData(-46, "2026-02-18")]
    [InlineData(-2, "2026-04-03")]
    [InlineData(1, "2026-04-06")]
    [InlineData(39, "2026-05-14")]
    [InlineData(100, "2026-07-14")]
    public void Other_holidays_are_so_many_days_before_or_after_it(int offset, string date) =>
        Assert.Equal(NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value, HolidayRule.Easter("Day", offset).In(2026, Weekend)?.Date);

    [Theory]
    [InlineData(101)]
    [InlineData(-101)]
    [InlineData(int.MinValue)]
    public void More_than_a_hundred_days_are_refused(int offset) => Assert.Equal("offsetDays", Assert.Throws<ArgumentOutOfRangeException>(() => HolidayRule.Easter("Day", offset)).ParamName);

    [Fact]
    public void Easter_is_a_Sunday_from_22_March_to_25_April_in_every_year()
    {
        var easter = HolidayRule.Easter("Easter Sunday", 0);
        for (var year = -9998; year <= 9999; year += 7)
        {
            var date = easter.In(year, Weekend)!.Date;
            Assert.Equal(IsoDayOfWeek.Sunday, date.DayOfWeek);
            Assert.InRange(date, new(year, 3, 22), new(year, 4, 25));
        }
    }
}
