using NodaTime;
using NodaTime.Text;
using RequirementsKit.Recurrence;
using RequirementsKit.Recurrence.Internal;

namespace RequirementsKit.Tests.Recurrence.Internal;

/// <summary>A time of day near a change of the clocks, whatever the clock was asked before: it remembers the last stretch without a change.</summary>
public sealed class ZoneClockTests
{
    [Theory]
    [InlineData("2025-03-29", GapPolicy.ShiftForward, "2025-03-29T01:30:00Z")]
    [InlineData("2025-03-30", GapPolicy.ShiftForward, "2025-03-30T01:30:00Z")]
    [InlineData("2025-03-30", GapPolicy.EndOfGap, "2025-03-30T01:00:00Z")]
    [InlineData("2025-03-30", GapPolicy.Skip, null)]
    [InlineData("2025-03-31", GapPolicy.Skip, "2025-03-31T00:30:00Z")]
    public void In_Berlin_the_clocks_skip_half_past_two_in_spring(string date, GapPolicy gap, string? expected) =>
        Resolves("Europe/Berlin", new(2, 30), date, gap, OverlapPolicy.Earlier, expected);

    [Theory]
    [InlineData("2025-10-25", OverlapPolicy.Earlier, "2025-10-25T00:30:00Z")]
    [InlineData("2025-10-26", OverlapPolicy.Earlier, "2025-10-26T00:30:00Z")]
    [InlineData("2025-10-26", OverlapPolicy.Later, "2025-10-26T01:30:00Z")]
    [InlineData("2025-10-27", OverlapPolicy.Later, "2025-10-27T01:30:00Z")]
    public void In_Berlin_the_clocks_show_half_past_two_twice_in_autumn(string date, OverlapPolicy overlap, string expected) =>
        Resolves("Europe/Berlin", new(2, 30), date, GapPolicy.Skip, overlap, expected);

    [Theory]
    [InlineData("2025-03-08", GapPolicy.ShiftForward, "2025-03-08T07:30:00Z")]
    [InlineData("2025-03-09", GapPolicy.ShiftForward, "2025-03-09T07:30:00Z")]
    [InlineData("2025-03-09", GapPolicy.EndOfGap, "2025-03-09T07:00:00Z")]
    [InlineData("2025-03-09", GapPolicy.Skip, null)]
    [InlineData("2025-03-10", GapPolicy.Skip, "2025-03-10T06:30:00Z")]
    public void In_New_York_the_clocks_skip_half_past_two_in_spring(string date, GapPolicy gap, string? expected) =>
        Resolves("America/New_York", new(2, 30), date, gap, OverlapPolicy.Earlier, expected);

    [Theory]
    [InlineData("2025-11-01", OverlapPolicy.Earlier, "2025-11-01T05:30:00Z")]
    [InlineData("2025-11-02", OverlapPolicy.Earlier, "2025-11-02T05:30:00Z")]
    [InlineData("2025-11-02", OverlapPolicy.Later, "2025-11-02T06:30:00Z")]
    [InlineData("2025-11-03", OverlapPolicy.Later, "2025-11-03T06:30:00Z")]
    public void In_New_York_the_clocks_show_half_past_one_twice_in_autumn(string date, OverlapPolicy overlap, string expected) =>
        Resolves("America/New_York", new(1, 30), date, GapPolicy.Skip, overlap, expected);

    [Theory]
    [InlineData("2025-03-30", "2025-03-30T01:00:00Z")]
    [InlineData("2025-10-26", "2025-10-26T02:00:00Z")]
    public void On_the_day_of_a_change_a_time_after_it_is_in_no_doubt(string date, string expected) =>
        Resolves("Europe/Berlin", new(3, 0), date, GapPolicy.Skip, OverlapPolicy.Later, expected);

    [Theory]
    [InlineData("2011-12-29", "2011-12-29T20:00:00Z")]
    [InlineData("2011-12-30", "2011-12-30T20:00:00Z")]
    [InlineData("2011-12-31", "2011-12-30T20:00:00Z")]
    public void The_day_that_Samoa_skipped_is_the_next_one(string date, string expected) =>
        Resolves("Pacific/Apia", new(10, 0), date, GapPolicy.ShiftForward, OverlapPolicy.Earlier, expected);

    [Theory]
    [InlineData("1700-01-01", "1700-01-01T09:00:00Z")]
    [InlineData("9999-12-31", "9999-12-31T09:00:00Z")]
    public void A_zone_without_changes_has_one_stretch(string date, string expected) =>
        Resolves("Etc/UTC", new(9, 0), date, GapPolicy.ShiftForward, OverlapPolicy.Earlier, expected);

    private static void Resolves(string zone, LocalTime time, string date, GapPolicy gap, OverlapPolicy overlap, string? expected)
    {
        var day = Civil.DayOf(LocalDatePattern.Iso.Parse(date).Value);
        foreach (var before in new[] { 0, -40, 40 })
        {
            var clock = new ZoneClock(DateTimeZoneProviders.Tzdb[zone], Duration.FromNanoseconds(time.NanosecondOfDay), gap, overlap);
            _ = clock.TryResolve(Math.Min(day + before, Civil.LastDay), out _);
            Assert.Equal(expected, clock.TryResolve(day, out var instant) ? InstantPattern.General.Format(instant) : null);
        }
    }
}
