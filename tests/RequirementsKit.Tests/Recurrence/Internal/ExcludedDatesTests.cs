using NodaTime;
using RequirementsKit.Recurrence;
using RequirementsKit.Recurrence.Internal;

namespace RequirementsKit.Tests.Recurrence.Internal;

public sealed class ExcludedDatesTests
{
    private static readonly LocalDate Start = new(2026, 3, 1);
    private static Cadence Daily => Cadence.EveryDays(1, new(9, 0), "Etc/UTC", Start);

    [Theory]
    [InlineData(-1, -1, -1)]
    [InlineData(0, 3, -1)]
    [InlineData(2, 3, -1)]
    [InlineData(3, 3, 3)]
    [InlineData(10, 21, 9)]
    [InlineData(15, 21, 9)]
    [InlineData(20, 21, 9)]
    [InlineData(21, 21, 21)]
    public void Ranges_that_touch_or_overlap_are_stepped_over_at_once(int day, int next, int previous)
    {
        var cadence = Daily.Except(Start.PlusDays(2), Start, Start.PlusDays(20)).Except(Start.PlusDays(1))
            .BlackedOut(Start.PlusDays(10), Start.PlusDays(14)).BlackedOut(Start.PlusDays(14), Start.PlusDays(19)).BlackedOut(Start.PlusDays(11), Start.PlusDays(12));
        var (excluded, start) = (new ExcludedDates(cadence), Civil.DayOf(Start));
        Assert.Equal((start + next, start + previous), (excluded.OnOrAfter(start + day), excluded.OnOrBefore(start + day)));
    }

    [Fact]
    public void It_is_empty_when_nothing_is_left_out()
    {
        Assert.True(new ExcludedDates(Daily).IsEmpty);
        Assert.False(new ExcludedDates(Daily.Except(Start)).IsEmpty);
    }
}
