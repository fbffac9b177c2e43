using NodaTime;
using RequirementsKit.Recurrence;

namespace RequirementsKit.Tests.Recurrence.Internal;

/// <summary>Around National Day 2026: the first working day after 30 September is 8 October.</summary>
public sealed class RolledOccurrencesTests
{
    private static Cadence First => Cadence.Of(new DateListPattern([new(2026, 10, 1), new(2026, 10, 6), new(2026, 10, 9), new(2026, 10, 17)]), new(9, 0), "Asia/Shanghai", new(2026, 9, 1));

    [Fact]
    public void A_date_that_rolls_past_the_instant_is_still_to_come()
    {
        var later = First.Skipping(Calendars.China);
        Assert.Equal((new(2026, 10, 8), new(2026, 10, 1, 9, 0)), DateAndNominal(later.Next(Instant.FromUtc(2026, 10, 7, 12, 0))));
        Assert.Equal((new(2026, 10, 8), new(2026, 10, 1, 9, 0)), DateAndNominal(later.Previous(Instant.FromUtc(2026, 10, 9, 0, 0))));
        Assert.Equal([new(2026, 10, 8), new(2026, 10, 9), new(2026, 10, 19)], later.Between(Instant.FromUtc(2026, 10, 7, 12, 0), Instant.FromUtc(2026, 11, 1, 0, 0)).Select(o => o.Date));
    }

    [Fact]
    public void A_date_that_rolls_before_the_instant_is_past()
    {
        var earlier = First.Skipping(Calendars.China, BusinessDayRoll.Preceding);
        Assert.Equal((new(2026, 9, 30), new(2026, 10, 1, 9, 0)), DateAndNominal(earlier.Previous(Instant.FromUtc(2026, 10, 1, 0, 0))));
        Assert.Equal((new(2026, 9, 30), new(2026, 10, 1, 9, 0)), DateAndNominal(earlier.Next(Instant.FromUtc(2026, 9, 29, 0, 0))));
        Assert.Equal((new(2026, 10, 9), new(2026, 10, 9, 9, 0)), DateAndNominal(earlier.Next(Instant.FromUtc(2026, 9, 30, 12, 0))));
    }

    [Fact]
    public void What_moved_a_date_is_the_holiday_or_the_weekend_and_nothing_where_it_stays()
    {
        var later = First.Skipping(Calendars.China);
        Assert.Equal(["National Day", null, "weekend"], later.Between(Instant.FromUtc(2026, 9, 1, 0, 0), Instant.FromUtc(2026, 11, 1, 0, 0)).Select(o => o.MovedBy));
    }

    [Fact]
    public void Nothing_moves_without_a_calendar_or_without_a_roll()
    {
        Assert.All([First, First.Skipping(Calendars.China, BusinessDayRoll.None)], cadence =>
        {
            var all = cadence.Between(Instant.FromUtc(2026, 9, 1, 0, 0), Instant.FromUtc(2026, 11, 1, 0, 0)).ToList();
            Assert.Equal(all.Select(o => o.Nominal.Date), all.Select(o => o.Date));
            Assert.Equal([null, null, null, null], all.Select(o => o.MovedBy));
        });
    }

    private static (LocalDate Date, LocalDateTime Nominal) DateAndNominal(Occurrence? occurrence) => (occurrence!.Value.Date, occurrence.Value.Nominal);
}
