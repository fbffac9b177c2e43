using NodaTime;
using NodaTime.Text;
using RequirementsKit.Recurrence;

namespace RequirementsKit.Tests.Recurrence;

public sealed class DayOfMonthTests
{
    private static readonly LocalDate February = new(2026, 2, 1);

    [Theory]
    [InlineData(28, MonthDayPolicy.Skip, "2026-02-28")]
    [InlineData(-1, MonthDayPolicy.Skip, "2026-02-28")]
    [InlineData(-28, MonthDayPolicy.Skip, "2026-02-01")]
    [InlineData(30, MonthDayPolicy.ClipToMonthEnd, "2026-02-28")]
    [InlineData(30, MonthDayPolicy.Skip, "2026-03-30")]
    [InlineData(30, MonthDayPolicy.RollToNextMonth, "2026-03-01")]
    [InlineData(-30, MonthDayPolicy.ClipToMonthEnd, "2026-02-01")]
    [InlineData(-30, MonthDayPolicy.Skip, "2026-03-02")]
    [InlineData(-30, MonthDayPolicy.RollToNextMonth, "2026-03-02")]
    public void A_month_without_the_day_follows_the_policy(int day, MonthDayPolicy policy, string expected) =>
        Assert.Equal(LocalDatePattern.Iso.Parse(expected).Value, new MonthlyPattern(1, [new DayOfMonth(day, policy)]).OnOrAfter(February, February));

    [Fact]
    public void A_day_that_rolled_out_of_its_month_is_found_from_the_next_on()
    {
        var pattern = new MonthlyPattern(1, [new NthWeekday(3, IsoDayOfWeek.Monday), new DayOfMonth(31, MonthDayPolicy.RollToNextMonth)]);
        Assert.Equal(new LocalDate(2026, 3, 1), pattern.OnOrAfter(February, new(2026, 3, 1)));
        Assert.Equal(new LocalDate(2026, 3, 1), pattern.OnOrBefore(February, new(2026, 3, 15)));
        Assert.Equal(new LocalDate(2026, 3, 1), new MonthlyPattern(1, [new DayOfMonth(31, MonthDayPolicy.RollToNextMonth)]).OnOrAfter(February, new(2026, 3, 1)));
        Assert.Equal(new LocalDate(2026, 3, 16), pattern.OnOrAfter(February, new(2026, 3, 2)));
    }
}
