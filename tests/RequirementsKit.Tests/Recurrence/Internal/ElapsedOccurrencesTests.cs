using NodaTime;
using RequirementsKit.Recurrence;

namespace RequirementsKit.Tests.Recurrence.Internal;

public sealed class ElapsedOccurrencesTests
{
    private static readonly LocalDate Start = new(2026, 3, 2);

    // Every eight hours from 6 in the morning: three a day.
    private static Cadence EightHourly => Cadence.EveryMinutes(8 * 60, Start.At(new(6, 0)), "Etc/UTC");

    [Fact]
    public void Next_lies_after_the_instant_and_previous_before_it()
    {
        Assert.Equal(At(0, 6), EightHourly.Next(At(-1, 6))?.Instant);
        Assert.Equal(At(0, 6), EightHourly.Next(At(0, 6) - Duration.Epsilon)?.Instant);
        Assert.Equal(At(0, 14), EightHourly.Next(At(0, 6))?.Instant);
        Assert.Equal(At(0, 14), EightHourly.Next(At(0, 13))?.Instant);
        Assert.Null(EightHourly.Previous(At(-9, 0)));
        Assert.Null(EightHourly.Previous(At(0, 6)));
        Assert.Equal(At(0, 6), EightHourly.Previous(At(0, 7))?.Instant);
        Assert.Equal(At(0, 6), EightHourly.Previous(At(0, 14))?.Instant);
        Assert.Equal(At(0, 14), EightHourly.Previous(At(0, 14) + Duration.FromTicks(1))?.Instant);
    }

    [Fact]
    public void Between_takes_its_first_instant_and_leaves_its_last()
    {
        Assert.Equal([At(0, 6), At(0, 14)], Instants(EightHourly, Instant.MinValue, At(0, 22)));
        Assert.Equal([At(0, 6), At(0, 14)], Instants(EightHourly, At(0, 6), At(0, 22)));
        Assert.Equal([At(1, 6), At(1, 14)], Instants(EightHourly, At(1, 6), At(1, 22)));
        Assert.Equal([At(1, 14)], Instants(EightHourly, At(1, 6) + Duration.Epsilon, At(1, 22)));
        Assert.Equal(2, EightHourly.Count(At(1, 6), At(1, 22)));
    }

    [Fact]
    public void The_last_date_is_one_of_its_days()
    {
        var ending = EightHourly.Until(Start.PlusDays(1));
        Assert.Equal(At(1, 22), ending.Previous(At(9, 0))?.Instant);
        Assert.Null(ending.Next(At(1, 22)));
        Assert.Equal(6, ending.Count(At(0, 0), At(9, 0)));
        Assert.Equal(4, ending.EndAfterOccurrences(4).Count(At(0, 0), At(9, 0)));
        Assert.Equal(6, ending.EndAfterOccurrences(40).Count(At(0, 0), At(9, 0)));
        Assert.Null(EightHourly.Until(Start.PlusDays(-1)).Next(Instant.MinValue));
        Assert.Equal(At(0, 14), EightHourly.Until(LocalDate.MaxIsoValue).Next(At(0, 6))?.Instant);
    }

    [Fact]
    public void A_day_that_is_left_out_is_stepped_over_both_ways()
    {
        var without = EightHourly.Except(Start, Start.PlusDays(2)).BlackedOut(Start.PlusDays(3), Start.PlusDays(4));
        Assert.Equal(At(1, 6), without.Next(Instant.MinValue)?.Instant);
        Assert.Null(without.Previous(At(1, 6)));
        Assert.Equal(At(5, 6), without.Next(At(1, 22))?.Instant);
        Assert.Equal(At(1, 22), without.Previous(At(5, 6))?.Instant);
        Assert.Equal(At(1, 22), without.Previous(At(4, 0))?.Instant);
        Assert.Equal([At(1, 6), At(1, 14), At(1, 22), At(5, 6)], Instants(without, Instant.MinValue, At(5, 7)));
    }

    [Fact]
    public void The_first_one_counts_on_the_day_behind_a_day_that_is_left_out()
    {
        var midnight = Cadence.EveryMinutes(24 * 60, Start.AtMidnight(), "Etc/UTC").Except(Start.PlusDays(1));
        Assert.Equal(At(0, 0), midnight.Previous(At(2, 0))?.Instant);
        Assert.Equal(At(2, 0), midnight.Next(At(0, 0))?.Instant);
    }

    [Fact]
    public void Nothing_is_left_when_every_day_to_the_last_is_left_out()
    {
        var none = EightHourly.BlackedOut(Start.PlusDays(1), LocalDate.MaxIsoValue);
        Assert.Null(none.Next(At(0, 22)));
        Assert.Equal(At(0, 22), none.Previous(Instant.MaxValue)?.Instant);
        Assert.Null(EightHourly.BlackedOut(LocalDate.MinIsoValue, LocalDate.MaxIsoValue).Previous(Instant.MaxValue));
    }

    [Fact]
    public void The_last_days_of_all_are_answered()
    {
        Assert.Null(EightHourly.Next(Instant.FromUtc(9999, 12, 30, 0, 0)));
        Assert.Null(EightHourly.Next(Instant.MaxValue));
        Assert.Equal(Instant.FromUtc(9999, 12, 29, 22, 0), EightHourly.Previous(Instant.MaxValue)?.Instant);
        Assert.Equal(Instant.FromUtc(9999, 12, 29, 22, 0), EightHourly.Next(Instant.FromUtc(9999, 12, 29, 21, 0))?.Instant);
    }

    [Theory]
    [InlineData(GapPolicy.ShiftForward, 1, 30)]
    [InlineData(GapPolicy.Skip, 1, 30)]
    [InlineData(GapPolicy.EndOfGap, 1, 0)]
    public void A_start_that_the_clocks_skip_is_moved_and_never_left_out(GapPolicy gap, int hour, int minute)
    {
        var cadence = Cadence.EveryMinutes(60, new(2025, 3, 30, 2, 30), "Europe/Berlin").Resolving(gap, OverlapPolicy.Earlier);
        var first = cadence.Next(Instant.MinValue)!.Value;
        Assert.Equal(Instant.FromUtc(2025, 3, 30, hour, minute), first.Instant);
        Assert.Equal(new LocalDateTime(2025, 3, 30, 2, 30), first.Nominal);
        Assert.Equal(new LocalDateTime(2025, 3, 30, 3, 30), cadence.Next(first.Instant)!.Value.Nominal);
        Assert.Null(first.MovedBy);
    }

    private static Instant At(int day, int hour) => Start.PlusDays(day).At(new(hour, 0)).InUtc().ToInstant();

    private static IEnumerable<Instant> Instants(Cadence cadence, Instant from, Instant to) => cadence.Between(from, to).Select(o => o.Instant);
}
