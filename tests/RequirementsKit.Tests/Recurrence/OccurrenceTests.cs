using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using RequirementsKit.Recurrence;

namespace RequirementsKit.Tests.Recurrence;

/// <summary>Whole cadences, with calendars and every zone, against a walk through the nominal dates.</summary>
public sealed class OccurrenceTests
{
    private static readonly LocalDate Start = new(2024, 1, 15);
    private static readonly Instant From = Instant.FromUtc(2024, 1, 1, 0, 0);
    private static readonly Instant To = Instant.FromUtc(2026, 3, 1, 0, 0);

    private static Arbitrary<Cadence> Cadences { get; } = Rules.Cadences(Gen.Constant(Start), Calendars.China);

    [Property(MaxTest = 400)]
    public Property Every_occurrence_is_where_a_walk_finds_it() => Prop.ForAll(Cadences, IsWhereAWalkFindsIt);

    [Property(MaxTest = 100)]
    public Property Every_occurrence_by_elapsed_time_is_where_a_walk_finds_it() => Prop.ForAll(Rules.Elapsed(Gen.Constant(Start)), IsWhereAWalkFindsIt);

    [Property(MaxTest = 300)]
    public Property Next_and_previous_agree_with_between() => Prop.ForAll(Cadences, cadence =>
    {
        var between = cadence.Between(From, To).ToList();
        var next = between.Select((o, i) => cadence.Next(i == 0 ? From : between[i - 1].Instant)).Take(200);
        var previous = between.Select(o => cadence.Previous(o.Instant + Duration.Epsilon)).Take(200);
        return (next.SequenceEqual(between.Take(200).Cast<Occurrence?>()) && previous.SequenceEqual(between.Take(200).Cast<Occurrence?>())).Label(cadence.ToString());
    });

    [Property(MaxTest = 300)]
    public Property The_nominal_sequence_is_the_same_in_every_zone() => Prop.ForAll(Rules.Patterns, Gen.Elements(Rules.Zones.AsEnumerable()).ToArbitrary(), (pattern, zone) =>
    {
        IEnumerable<LocalDateTime> Nominal(string id) => Cadence.Of(pattern, new(12, 0), id, Start).Between(From, Instant.FromUtc(2030, 1, 1, 0, 0)).Select(o => o.Nominal).Where(n => n.Year < 2029).Take(50);
        return Nominal(zone).SequenceEqual(Nominal("Etc/UTC"));
    });

    [Property(MaxTest = 300)]
    public Property The_order_of_exceptions_makes_no_difference() => Prop.ForAll(Rules.Patterns, Gen.Choose(0, 900).NonEmptyListOf().ToArbitrary(), (pattern, offsets) =>
    {
        var cadence = Cadence.Of(pattern, new(9, 0), "Europe/Berlin", Start);
        var dates = offsets.Select(Start.PlusDays).ToList();
        return cadence.Except(dates).Equals(cadence.Except(dates.AsEnumerable().Reverse()));
    });

    [Fact]
    public void A_day_that_a_zone_never_had_is_one_occurrence_with_the_next()
    {
        var daily = Cadence.EveryDays(1, new(10, 0), "Pacific/Apia", new(2011, 12, 28));
        var found = daily.Between(Instant.FromUtc(2011, 12, 27, 0, 0), Instant.FromUtc(2012, 1, 1, 0, 0)).Select(o => o.Nominal.Day);
        Assert.Equal([28, 29, 30, 1], found);
    }

    [Fact]
    public void Ten_thousand_exceptions_answer_at_once()
    {
        var daily = Cadence.EveryDays(1, new(9, 0), "Etc/UTC", Start).Except(Enumerable.Range(0, 10_000).Select(Start.PlusDays));
        Assert.Equal(Start.PlusDays(10_000), daily.Next(From)!.Value.Date);
    }

    [Fact]
    public void A_count_is_taken_before_exceptions_and_counts_one_instant_once()
    {
        var weekly = Cadence.EveryWeek([IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday], new(10, 0), "Asia/Shanghai", new(2025, 9, 29)).Skipping(Calendars.China).EndAfterOccurrences(3);
        Assert.Equal([new(2025, 10, 9), new(2025, 10, 10), new(2025, 10, 16)], weekly.Between(From, To).Select(o => o.Date));
        Assert.Equal(2, weekly.Except(new LocalDate(2025, 10, 16)).Count(From, To));
    }

    [Fact]
    public void Hours_elapse_whatever_the_clocks_do()
    {
        var hourly = Cadence.EveryMinutes(60, new(2025, 10, 26, 0, 30), "Europe/Berlin").EndAfterOccurrences(5);
        var found = hourly.Between(From, To).ToList();
        Assert.Equal([0, 1, 2, 2, 3], found.Select(o => o.Local.Hour));
        Assert.Equal([0, 1, 2, 3, 4], found.Select(o => o.Nominal.Hour));
        Assert.Equal(found[3], hourly.Previous(found[4].Instant));
        Assert.Equal(found[4], hourly.Next(found[3].Instant));
        Assert.Null(hourly.Next(found[4].Instant));
        Assert.Throws<ArgumentException>(() => hourly.Skipping(Calendars.China));
    }

    [Fact]
    public void The_extremes_of_time_are_answered()
    {
        var daily = Cadence.EveryDays(1, new(9, 0), "Asia/Shanghai", Start);
        Assert.Equal(Start, daily.Next(Instant.MinValue)!.Value.Date);
        Assert.Null(daily.Previous(Instant.MinValue));
        Assert.Null(daily.Next(Instant.MaxValue));
        Assert.Equal(new LocalDate(9999, 12, 31), daily.Previous(Instant.MaxValue)!.Value.Date);
        var minutes = Cadence.EveryMinutes(1, Start.AtMidnight(), "Asia/Shanghai");
        Assert.Equal(Start, minutes.Next(Instant.MinValue)!.Value.Date);
        Assert.Null(minutes.Next(Instant.MaxValue));
        Assert.NotNull(minutes.Previous(Instant.MaxValue));
    }

    private static Property IsWhereAWalkFindsIt(Cadence cadence)
    {
        var walked = DayByDay.Occurrences(cadence, From, To);
        var between = cadence.Between(From, To).ToList();
        return between.Select(o => (o.Nominal, o.Instant)).SequenceEqual(walked).Label($"{cadence}: {between.Count} against {walked.Count}");
    }
}
