using NodaTime;
using RequirementsKit.Recurrence;
using RequirementsKit.Recurrence.Interchange;

namespace RequirementsKit.Tests.Recurrence.Interchange;

/// <summary>The VTIMEZONE parts of a calendar file, as RFC 5545, section 3.6.5 has them.</summary>
public sealed class CalendarFileZonesTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 9, 1, 8, 0);

    [Fact]
    public void A_zone_without_changes_has_one_standard_time() => Assert.Equal(
        ["TZID:Etc/UTC", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0000", "TZNAME:UTC", "END:STANDARD"],
        ZoneOf(Daily("Etc/UTC", new(2026, 7, 1, 9, 0))));

    [Fact]
    public void A_zone_west_of_Greenwich_has_negative_offsets() => Assert.Equal(
        ["TZID:America/New_York", "BEGIN:STANDARD", "DTSTART:20251102T020000", "TZOFFSETFROM:-0400", "TZOFFSETTO:-0500", "TZNAME:EST", "END:STANDARD"],
        ZoneOf(Daily("America/New_York", new(2026, 1, 5, 9, 0))));

    [Fact]
    public void An_offset_may_have_minutes() => Assert.Equal(
        ["TZID:Asia/Kolkata", "BEGIN:STANDARD", "DTSTART:19451015T000000", "TZOFFSETFROM:+0630", "TZOFFSETTO:+0530", "TZNAME:IST", "END:STANDARD"],
        ZoneOf(Daily("Asia/Kolkata", new(2026, 7, 1, 9, 0))));

    [Fact]
    public void An_offset_may_have_seconds() => Assert.Equal(
        ["TZID:Africa/Monrovia", "BEGIN:STANDARD", "DTSTART:19190301T000000", "TZOFFSETFROM:-004308", "TZOFFSETTO:-004430", "TZNAME:MMT", "END:STANDARD"],
        ZoneOf(Daily("Africa/Monrovia", new(1971, 12, 1, 9, 0))));

    [Fact]
    public void The_clock_of_the_first_event_is_there_though_it_changes_within_a_day() => Assert.Equal(
        ["BEGIN:DAYLIGHT", "DTSTART:20260329T020000", "BEGIN:STANDARD", "DTSTART:20261025T030000"],
        ZoneOf(Daily("Europe/Berlin", new(2026, 10, 24, 22, 0))).Where(line => line.StartsWith("BEGIN", StringComparison.Ordinal) || line.StartsWith("DTSTART", StringComparison.Ordinal)));

    [Fact]
    public void A_zone_is_written_once_from_its_earliest_event_on_and_zones_come_by_name()
    {
        var text = CalendarFile.Write(
            [
                Event(Daily("Europe/Berlin", new(2026, 11, 2, 9, 0))), Event(Daily("Asia/Shanghai", new(2026, 11, 2, 9, 0))), Event(Daily("Europe/Berlin", new(2026, 10, 1, 9, 0))),
            ],
            Now,
            new(2026, 12, 31));
        Assert.Equal(["TZID:Asia/Shanghai", "TZID:Europe/Berlin"], text.Split("\r\n").Where(line => line.StartsWith("TZID", StringComparison.Ordinal)));
        Assert.Contains("\r\nDTSTART:20260329T020000\r\n", text, StringComparison.Ordinal);
    }

    private static Cadence Daily(string zone, LocalDateTime start) => Cadence.EveryDays(1, start.TimeOfDay, zone, start.Date);

    private static CalendarEvent Event(Cadence cadence) => new("a", "b", cadence, Duration.FromHours(1));

    // Through the month of the first event.
    private static IEnumerable<string> ZoneOf(Cadence cadence) => CalendarFile.Write([Event(cadence)], Now, cadence.Start.With(DateAdjusters.EndOfMonth))
        .Split("\r\n").SkipWhile(line => line != "BEGIN:VTIMEZONE").Skip(1).TakeWhile(line => line != "END:VTIMEZONE");
}
