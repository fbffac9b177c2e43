using NodaTime;
using RequirementsKit.Recurrence;

namespace RequirementsKit.Tests.Recurrence;

/// <summary>An occurrence is known by its nominal time, its zone and its instant.</summary>
public sealed class OccurrenceValueTests
{
    private static readonly LocalDate Holiday = new(2026, 10, 1);
    private static Occurrence Rolled => Only(Holiday, "Asia/Shanghai");

    [Fact]
    public void The_same_occurrence_is_equal_from_whatever_cadence_it_comes()
    {
        var again = Cadence.Of(new DateListPattern([Holiday, Holiday.PlusDays(90)]), new(10, 0), "Asia/Shanghai", Holiday).Skipping(Calendars.China).Next(Instant.MinValue)!.Value;
        Assert.True(Rolled.Equals((object)again) && Rolled == again && !(Rolled != again));
        Assert.Equal(Rolled.GetHashCode(), again.GetHashCode());
    }

    [Fact]
    public void Another_nominal_time_zone_or_instant_makes_another_occurrence()
    {
        var berlin = Cadence.Of(new DateListPattern([new(2025, 10, 26)]), new(2, 30), "Europe/Berlin", new(2025, 1, 1));
        (Occurrence Left, Occurrence Right)[] pairs =
        [
            (Rolled, Only(new(2026, 10, 8), "Asia/Shanghai")),
            (Rolled, Only(Holiday, "Asia/Macau")),
            (berlin.Next(Instant.MinValue)!.Value, berlin.Resolving(GapPolicy.ShiftForward, OverlapPolicy.Later).Next(Instant.MinValue)!.Value),
        ];
        Assert.Equal([true, true, false], pairs.Select(p => p.Left.Instant == p.Right.Instant));
        Assert.All(pairs, pair => Assert.True(pair.Left != pair.Right && !(pair.Left == pair.Right) && !pair.Left.Equals((object)pair.Right)));
        Assert.False(Rolled.Equals("2026-10-08 10:00 Asia/Shanghai"));
    }

    [Fact]
    public void The_default_occurrence_is_equal_to_itself_only()
    {
        var atTheSameInstant = Cadence.Of(new DateListPattern([new(1970, 1, 1)]), LocalTime.Midnight, "Etc/UTC", new(1970, 1, 1)).Next(Instant.MinValue)!.Value;
        Assert.Equal(default(Occurrence).Instant, atTheSameInstant.Instant);
        Assert.True(default(Occurrence) == new Occurrence());
        Assert.True(default != atTheSameInstant && atTheSameInstant != default);
    }

    [Fact]
    public void The_default_occurrence_says_that_it_belongs_to_no_cadence()
    {
        var none = default(Occurrence);
        Assert.Equal("", none.ToString());
        Assert.Equal(
            "This is the default occurrence, which belongs to no cadence. Take one from Cadence.Next, Previous or Between.",
            Assert.Throws<InvalidOperationException>(() => none.Nominal).Message);
    }

    [Fact]
    public void An_occurrence_reads_as_its_local_time_and_zone()
    {
        Assert.Equal("2026-10-08 10:00 Asia/Shanghai", Rolled.ToString());
        Assert.Equal((new LocalDateTime(2026, 10, 1, 10, 0), new LocalDate(2026, 10, 8), new LocalTime(10, 0)), (Rolled.Nominal, Rolled.Date, Rolled.Local));
    }

    private static Occurrence Only(LocalDate date, string zone) => Cadence.Of(new DateListPattern([date]), new(10, 0), zone, date).Skipping(Calendars.China).Next(Instant.MinValue)!.Value;
}
