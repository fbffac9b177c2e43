using NodaTime;

namespace RequirementsKit.Recurrence.Interchange;

/// <summary>Writes calendar files (RFC 5545) that any calendar program opens, and reads holidays from them.</summary>
public static class CalendarFile
{
    /// <summary>The most characters of a file that are read.</summary>
    public const int MaxLength = 5_000_000;

    /// <summary>
    /// Writes events with their time zones. A cadence that a recurrence rule can say is written as a rule with its exceptions and extra dates, and goes on
    /// behind <paramref name="through"/>; any other, for example one that moves to working days, is written as the list of its dates up to there.
    /// </summary>
    /// <param name="events">The events.</param>
    /// <param name="now">When the file is made.</param>
    /// <param name="through">The last date for which changes of the clocks, listed dates and blackouts are written.</param>
    /// <returns>The text, with lines of at most 75 octets that end in CRLF. An event without an occurrence up to <paramref name="through"/> is left out.</returns>
    /// <exception cref="ArgumentException">An event has a blank id or summary, or a length or alarm outside its range.</exception>
    public static string Write(IReadOnlyList<CalendarEvent> events, Instant now, LocalDate through)
    {
        ArgumentNullException.ThrowIfNull(events);
        return new CalendarWriter(now, through).Write(events);
    }

    /// <summary>Reads the holidays of a calendar file: its events of whole days. Events of some hours are left out.</summary>
    /// <param name="text">The file's text, 5,000,000 characters at most.</param>
    /// <returns>The dates with the events' summaries, in order; an event of several days gives each.</returns>
    /// <exception cref="FormatException">The text is no calendar file, is too long, or an event of whole days recurs by a rule; the message lists every problem with its line.</exception>
    public static IReadOnlyList<NamedDate> ReadHolidays(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return HolidayReader.Read(text);
    }
}
