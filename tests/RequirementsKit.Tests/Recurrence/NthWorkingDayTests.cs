using NodaTime;
using RequirementsKit.Recurrence;

namespace RequirementsKit.Tests.Recurrence;

public sealed class NthWorkingDayTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(367)]
    [InlineData(-367)]
    public void A_place_that_no_year_has_is_refused(int nth) =>
        Assert.StartsWith("Use 1 to 366, or -1 to -366 from the end.", Assert.Throws<ArgumentOutOfRangeException>(nameof(nth), () => new NthWorkingDay(nth)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(1)]
    [InlineData(366)]
    [InlineData(-1)]
    [InlineData(-366)]
    public void Every_place_of_a_year_is_taken(int nth) => Assert.Equal(nth, new NthWorkingDay(nth).Nth);

    /// <summary>October 2026 with three holidays and a working Saturday has 20 working days, the 6th to the 30th; November has 21.</summary>
    [Theory]
    [InlineData(1, "2026-10-06")]
    [InlineData(5, "2026-10-10")]
    [InlineData(20, "2026-10-30")]
    [InlineData(21, "2026-11-30")]
    [InlineData(-1, "2026-10-30")]
    [InlineData(-16, "2026-10-10")]
    [InlineData(-20, "2026-10-06")]
    [InlineData(-21, "2026-11-02")]
    public void A_place_counts_the_working_days_of_the_month(int nth, string date)
    {
        NamedDate[] holidays = [new(new(2026, 10, 1), "a"), new(new(2026, 10, 2), "b"), new(new(2026, 10, 5), "c")];
        var calendar = new BusinessCalendar("Office", [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday], holidays, [new(2026, 10, 10)], 2026, 2026);
        var cadence = Cadence.Of(new MonthlyPattern(1, [new NthWorkingDay(nth)]), LocalTime.Midnight, "Etc/UTC", new(2026, 10, 1)).Skipping(calendar, BusinessDayRoll.None);
        Assert.Equal(NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value, cadence.Next(Instant.MinValue)?.Date);
    }
}
