using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace RequirementsKit.Recurrence.Interchange;

/// <summary>Builds the text of a calendar file.</summary>
internal sealed class CalendarWriter(Instant now, LocalDate through)
{
    private const int OctetsPerLine = 75;
    private const int DatesPerLine = 20;

    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");

    private readonly StringBuilder _text = new();

    public string Write(IReadOnlyList<CalendarEvent> events)
    {
        foreach (var item in events)
        {
            Check(item);
        }

        var shown = events.Select(e => (Event: e, First: First(e.Cadence))).Where(e => e.First is not null).Select(e => (e.Event, First: e.First!.Value)).ToList();
        Line("BEGIN:VCALENDAR");
        Line("VERSION:2.0");
        Line("PRODID:-//RequirementsKit//Follow-ups//EN");
        foreach (var zone in shown.GroupBy(e => e.Event.Cadence.Zone).OrderBy(z => z.Key, StringComparer.Ordinal))
        {
            WriteZone(zone.Key, zone.Min(e => e.First.Instant));
        }

        foreach (var (item, first) in shown)
        {
            WriteEvent(item, first);
        }

        Line("END:VCALENDAR");
        return _text.ToString();
    }

    private static void Check(CalendarEvent item)
    {
        _ = Text.Required(item.Uid, Text.MaxName);
        _ = Text.Required(item.Summary, Text.MaxName);
        if (item.Length < Duration.FromSeconds(1) || item.Alarms.Any(a => a < Duration.Zero))
        {
            throw new ArgumentException($"The event '{item.Uid}' lasts {item.Length}, with alarms {string.Join(", ", item.Alarms)} before it. Use a length of a second or more, and alarms of zero or more.", nameof(item));
        }
    }

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).ReplaceLineEndings("\\n");

    private static string Span(Duration span) => $"PT{((long)span.TotalSeconds).ToString(CultureInfo.InvariantCulture)}S";

    private static string Format(Offset offset)
    {
        var seconds = Math.Abs(offset.Seconds);
        var text = (offset.Seconds < 0 ? "-" : "+") + (seconds / 3_600).ToString("00", CultureInfo.InvariantCulture) + (seconds / 60 % 60).ToString("00", CultureInfo.InvariantCulture);
        return seconds % 60 == 0 ? text : text + (seconds % 60).ToString("00", CultureInfo.InvariantCulture);
    }

    private Instant End(string zone) => through.PlusDays(1).AtStartOfDayInZone(DateTimeZoneProviders.Tzdb[zone]).ToInstant();

    private Occurrence? First(Cadence cadence) => cadence.Next(Instant.MinValue) is { } first && first.Instant < End(cadence.Zone) ? first : null;

    private void WriteZone(string id, Instant from)
    {
        Line("BEGIN:VTIMEZONE");
        Line($"TZID:{id}");
        foreach (var interval in DateTimeZoneProviders.Tzdb[id].GetZoneIntervals(from - Duration.FromDays(1), End(id)))
        {
            WriteInterval(id, interval);
        }

        Line("END:VTIMEZONE");
    }

    private void WriteInterval(string id, ZoneInterval interval)
    {
        var before = interval.HasStart ? DateTimeZoneProviders.Tzdb[id].GetZoneInterval(interval.Start - Duration.Epsilon).WallOffset : interval.WallOffset;
        var kind = interval.Savings == Offset.Zero ? "STANDARD" : "DAYLIGHT";
        Line($"BEGIN:{kind}");
        Line($"DTSTART:{(interval.HasStart ? Moment.Format(interval.Start.WithOffset(before).LocalDateTime) : "19700101T000000")}");
        Line($"TZOFFSETFROM:{Format(before)}");
        Line($"TZOFFSETTO:{Format(interval.WallOffset)}");
        Line($"TZNAME:{interval.Name}");
        Line($"END:{kind}");
    }

    private void WriteEvent(CalendarEvent item, Occurrence first)
    {
        var cadence = item.Cadence;
        Line("BEGIN:VEVENT");
        Line($"UID:{Escape(item.Uid)}");
        Line($"DTSTAMP:{now.ToString("uuuuMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}");
        Line($"SUMMARY:{Escape(item.Summary)}");
        var bare = cadence with { Exceptions = [], Extras = [], Blackouts = [] };
        if (bare.Next(Instant.MinValue) is { } start && new RuleWriter(bare).WriteOrNull() is { } rule && IsSameFrom(bare, start.Nominal.Date))
        {
            // The start is an occurrence of the rule itself; what is left out of the cadence is an exception.
            WriteDates("DTSTART", cadence.Zone, [start.Nominal]);
            Line($"RRULE:{rule}");
            WriteDates("EXDATE", cadence.Zone, LeftOut(cadence, bare));
            WriteDates("RDATE", cadence.Zone, cadence.Between(start.Instant, End(cadence.Zone)).Select(o => o.Nominal).Where(n => cadence.Extras.Contains(n.Date)));
        }
        else
        {
            WriteDates("DTSTART", cadence.Zone, [first.Date + first.Local]);
            WriteDates("RDATE", cadence.Zone, cadence.Between(first.Instant, End(cadence.Zone)).Skip(1).Select(o => o.Date + o.Local));
        }

        Line($"DURATION:{Span(item.Length)}");
        foreach (var alarm in item.Alarms)
        {
            Line("BEGIN:VALARM");
            Line("ACTION:DISPLAY");
            Line($"DESCRIPTION:{Escape(item.Summary)}");
            Line($"TRIGGER:-{Span(alarm)}");
            Line("END:VALARM");
        }

        Line("END:VEVENT");
    }

    // Readers count a rule's periods from DTSTART. It is in another month than the start when a day that this one lacks rolled over.
    private bool IsSameFrom(Cadence bare, LocalDate start) =>
        bare.Between(Instant.MinValue, End(bare.Zone)).SequenceEqual((bare with { Start = start }).Between(Instant.MinValue, End(bare.Zone)));

    private IEnumerable<LocalDateTime> LeftOut(Cadence cadence, Cadence bare)
    {
        var kept = cadence.Between(Instant.MinValue, End(cadence.Zone)).Select(o => o.Nominal).ToHashSet();
        return bare.Between(Instant.MinValue, End(cadence.Zone)).Select(o => o.Nominal).Where(n => !kept.Contains(n));
    }

    private void WriteDates(string name, string zone, IEnumerable<LocalDateTime> dates)
    {
        foreach (var part in dates.Chunk(DatesPerLine))
        {
            Line($"{name};TZID={zone}:{string.Join(',', part.Select(Moment.Format))}");
        }
    }

    // Folded behind 75 octets, never inside a character (RFC 5545, section 3.1).
    private void Line(string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > OctetsPerLine)
            {
                _text.Append("\r\n ");
                octets = 1;
            }

            _text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        _text.Append("\r\n");
    }
}
