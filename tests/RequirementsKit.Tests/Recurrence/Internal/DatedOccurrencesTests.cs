using NodaTime;
using RequirementsKit.Recurrence;

namespace RequirementsKit.Tests.Recurrence.Internal;

public sealed class DatedOccurrencesTests
{
    // A Monday.
    private static readonly LocalDate Start = new(2026, 3, 2);
    private static Cadence Daily => Cadence.EveryDays(1, new(9, 0), "Etc/UTC", Start).Until(Start.PlusDays(99));
    private static Cadence Weekly => Cadence.EveryWeek([IsoDayOfWeek.Wednesday], new(9, 0), "Etc/UTC", Start).Until(Start.PlusDays(99));

    [Fact]
    public void Next_lies_after_the_instant_and_previous_before_it()
    {
        Assert.Equal(At(0), Daily.Next(Instant.MinValue)?.Instant);
        Assert.Equal(At(4), Daily.Next(At(4) - Duration.Epsilon)?.Instant);
        Assert.Equal(At(5), Daily.Next(At(4))?.Instant);
        Assert.Equal(At(3), Daily.Previous(At(4))?.Instant);
        Assert.Equal(At(4), Daily.Previous(At(4) + Duration.Epsilon)?.Instant);
        Assert.Null(Daily.Previous(At(0)));
    }

    [Fact]
    public void Between_takes_its_first_instant_and_leaves_its_last()
    {
        Assert.Equal([At(4), At(5)], Instants(Daily, At(4), At(6)));
        Assert.Equal([At(5)], Instants(Daily, At(4) + Duration.Epsilon, At(6)));
        Assert.Equal([At(5), At(6)], Instants(Daily, At(4) + Duration.Epsilon, At(6) + Duration.Epsilon));
        Assert.Equal(50, Daily.Count(At(4), At(54)));
    }

    [Fact]
    public void The_last_date_is_the_last()
    {
        Assert.Equal(At(99), Daily.Previous(At(400))?.Instant);
        Assert.Equal(At(99), Daily.Previous(Instant.MaxValue)?.Instant);
        Assert.Null(Daily.Next(At(99)));
        Assert.Equal([At(98), At(99)], Instants(Daily, At(98), At(101)));
        Assert.Empty(Daily.Between(At(100), At(200)));
        Assert.Equal(100, Daily.Count(At(-100), At(200)));
    }

    [Fact]
    public void An_evening_in_the_west_is_a_day_later_in_UTC()
    {
        var honolulu = Cadence.EveryDays(1, new(23, 0), "Pacific/Honolulu", Start).Until(Start.PlusDays(9));
        Assert.Equal([Instant.FromUtc(2026, 3, 12, 9, 0)], Instants(honolulu, Instant.FromUtc(2026, 3, 12, 0, 0), At(30)));
        Assert.Equal(Start.PlusDays(9), honolulu.Next(Instant.FromUtc(2026, 3, 12, 0, 0))!.Value.Date);
    }

    [Fact]
    public void A_morning_in_the_east_is_a_day_earlier_in_UTC()
    {
        var kiritimati = Cadence.EveryDays(1, new(1, 0), "Pacific/Kiritimati", Start).Until(Start.PlusDays(9));
        Assert.Equal([Instant.FromUtc(2026, 3, 1, 11, 0)], Instants(kiritimati, At(-9), Instant.FromUtc(2026, 3, 2, 0, 0)));
        Assert.Equal(Start, kiritimati.Previous(Instant.FromUtc(2026, 3, 1, 23, 0))!.Value.Date);
    }

    [Fact]
    public void An_extra_date_comes_in_its_place_and_no_earlier_than_the_start()
    {
        var more = Weekly.Including(Start.PlusDays(-1), Start, Start.PlusDays(2), Start.PlusDays(5));
        Assert.Equal([At(0), At(2), At(5), At(9)], Instants(more, At(-9), At(10)));
        Assert.Equal([At(0), At(2), At(5), At(9)], Walk(At(-9), i => more.Next(i)).Take(4));
        Assert.Equal([At(9), At(5), At(2), At(0)], Walk(At(10), i => more.Previous(i)));
    }

    [Fact]
    public void The_dates_before_the_first_and_after_the_last_of_a_list_are_extra_ones()
    {
        var list = Cadence.Of(new DateListPattern([Start.PlusDays(4)]), new(9, 0), "Etc/UTC", Start).Including(Start.PlusDays(1), Start.PlusDays(7));
        Assert.Equal([At(1), At(4), At(7)], Walk(At(0), i => list.Next(i)));
        Assert.Equal([At(7), At(4), At(1)], Walk(At(20), i => list.Previous(i)));
    }

    [Fact]
    public void A_date_that_is_left_out_is_stepped_over_both_ways()
    {
        var without = Daily.Except(Start, Start.PlusDays(3)).BlackedOut(Start.PlusDays(4), Start.PlusDays(6));
        Assert.Equal(At(1), without.Next(Instant.MinValue)?.Instant);
        Assert.Equal(At(7), without.Next(At(2))?.Instant);
        Assert.Equal(At(2), without.Previous(At(7))?.Instant);
        Assert.Equal([At(1), At(2), At(7)], Instants(without, At(-1), At(8)));
        Assert.Null(without.Previous(At(1)));
    }

    [Fact]
    public void Nothing_is_left_of_a_cadence_that_is_blacked_out_to_its_end()
    {
        var none = Daily.BlackedOut(Start, Start.PlusDays(99));
        Assert.Null(none.Next(Instant.MinValue));
        Assert.Null(none.Previous(Instant.MaxValue));
        Assert.Empty(none.Between(Instant.MinValue, Instant.MaxValue));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(70)]
    public void A_count_ends_after_so_many(int count)
    {
        var counted = Cadence.EveryDays(1, new(9, 0), "Etc/UTC", Start).EndAfterOccurrences(count);
        Assert.Equal(At(count - 1), counted.Previous(At(500))?.Instant);
        Assert.Equal(count, counted.Count(At(-1), At(500)));
        Assert.Null(counted.Next(At(count - 1)));
    }

    [Fact]
    public void A_count_is_taken_before_extra_dates_and_of_what_the_clocks_do_not_skip()
    {
        var counted = Cadence.EveryDays(1, new(2, 30), "Europe/Berlin", new(2025, 3, 29)).Resolving(GapPolicy.Skip, OverlapPolicy.Earlier).EndAfterOccurrences(3);
        Assert.Equal([29, 31, 1], counted.Between(Instant.FromUtc(2025, 3, 1, 0, 0), Instant.FromUtc(2025, 5, 1, 0, 0)).Select(o => o.Nominal.Day));
        Assert.Equal([At(0), At(2), At(9)], Instants(Weekly.EndAfterOccurrences(2).Including(Start, Start.PlusDays(20)), At(-9), At(40)));
    }

    [Fact]
    public void More_than_there_are_days_left_is_no_end()
    {
        var endless = Cadence.EveryDays(1, new(9, 0), "Etc/UTC", Start).EndAfterOccurrences(int.MaxValue);
        Assert.Equal(LocalDate.MaxIsoValue, endless.Previous(Instant.MaxValue)!.Value.Date);
        var last = Cadence.EveryDays(1, new(9, 0), "Etc/UTC", LocalDate.MaxIsoValue.PlusDays(-1));
        Assert.Equal(1, last.EndAfterOccurrences(1).Count(Instant.MinValue, Instant.MaxValue));
        Assert.Equal(2, last.EndAfterOccurrences(2).Count(Instant.MinValue, Instant.MaxValue));
        Assert.Equal(2, last.EndAfterOccurrences(3).Count(Instant.MinValue, Instant.MaxValue));
    }

    [Fact]
    public void The_first_day_of_all_may_have_no_instant_and_is_not_asked_for_one()
    {
        var shanghai = Cadence.EveryDays(1, new(0, 0), "Asia/Shanghai", LocalDate.MinIsoValue);
        Assert.Equal(LocalDate.MinIsoValue.PlusDays(1), shanghai.Next(Instant.MinValue)!.Value.Nominal.Date);
    }

    private static Instant At(int day) => Start.PlusDays(day).At(new(9, 0)).InUtc().ToInstant();

    private static IEnumerable<Instant> Instants(Cadence cadence, Instant from, Instant to) => cadence.Between(from, to).Select(o => o.Instant);

    private static IEnumerable<Instant> Walk(Instant from, Func<Instant, Occurrence?> step)
    {
        for (var found = step(from); found is { } occurrence; found = step(occurrence.Instant))
        {
            yield return occurrence.Instant;
        }
    }
}
