using NodaTime;

namespace RequirementsKit.Recurrence;

/// <content>How a cadence is made: of any pattern, or every so many days, weeks, months or minutes.</content>
public sealed partial record Cadence
{
    /// <summary>A cadence of any pattern.</summary>
    /// <param name="pattern">What it repeats.</param>
    /// <param name="at">The time of day.</param>
    /// <param name="zone">The IANA id of the time zone.</param>
    /// <param name="start">The anchor; null for 1 January 1970.</param>
    /// <returns>The cadence.</returns>
    /// <exception cref="ArgumentException">The zone is unknown.</exception>
    public static Cadence Of(RecurrencePattern pattern, LocalTime at, string zone, LocalDate? start = null)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return new() { Pattern = pattern, At = at, Zone = IanaZone.Named(zone).Id, Start = start ?? Epoch };
    }

    /// <summary>Every n days.</summary>
    /// <param name="interval">Every how many days, 1 or more.</param>
    /// <param name="at">The time of day.</param>
    /// <param name="zone">The IANA id of the time zone.</param>
    /// <param name="start">The anchor; null for 1 January 1970.</param>
    /// <returns>The cadence.</returns>
    /// <exception cref="ArgumentException">The interval is less than 1, or the zone is unknown.</exception>
    public static Cadence EveryDays(int interval, LocalTime at, string zone, LocalDate? start = null) => Of(new DailyPattern(interval), at, zone, start);

    /// <summary>Every week on some weekdays.</summary>
    /// <param name="on">The weekdays; at least one.</param>
    /// <param name="at">The time of day.</param>
    /// <param name="zone">The IANA id of the time zone.</param>
    /// <param name="start">The anchor; null for 1 January 1970.</param>
    /// <returns>The cadence.</returns>
    /// <exception cref="ArgumentException">There is no weekday, or the zone is unknown.</exception>
    public static Cadence EveryWeek(IReadOnlyList<IsoDayOfWeek> on, LocalTime at, string zone, LocalDate? start = null) => Of(new WeeklyPattern(1, on), at, zone, start);

    /// <summary>Every n weeks on some weekdays, counted from the week of the start.</summary>
    /// <param name="interval">Every how many weeks, 1 or more.</param>
    /// <param name="on">The weekdays; at least one.</param>
    /// <param name="at">The time of day.</param>
    /// <param name="zone">The IANA id of the time zone.</param>
    /// <param name="start">The anchor.</param>
    /// <returns>The cadence.</returns>
    /// <exception cref="ArgumentException">The interval is less than 1, there is no weekday, or the zone is unknown.</exception>
    public static Cadence EveryWeeks(int interval, IReadOnlyList<IsoDayOfWeek> on, LocalTime at, string zone, LocalDate start) => Of(new WeeklyPattern(interval, on), at, zone, start);

    /// <summary>Every month on a day.</summary>
    /// <param name="day">1 to 31, or −1 to −31 counted from the end of the month; a month that is too short has it on its last day.</param>
    /// <param name="at">The time of day.</param>
    /// <param name="zone">The IANA id of the time zone.</param>
    /// <param name="start">The anchor; null for 1 January 1970.</param>
    /// <returns>The cadence.</returns>
    /// <exception cref="ArgumentException">The day is outside its range, or the zone is unknown.</exception>
    public static Cadence EveryMonth(int day, LocalTime at, string zone, LocalDate? start = null) => Of(new MonthlyPattern(1, [new DayOfMonth(day)]), at, zone, start);

    /// <summary>Every month on the nth or last weekday.</summary>
    /// <param name="nth">1 to 5, or −1 to −5 counted from the end of the month; a month without a fifth one is left out.</param>
    /// <param name="weekday">The weekday.</param>
    /// <param name="at">The time of day.</param>
    /// <param name="zone">The IANA id of the time zone.</param>
    /// <param name="start">The anchor; null for 1 January 1970.</param>
    /// <returns>The cadence.</returns>
    /// <exception cref="ArgumentException">A value is outside its range, or the zone is unknown.</exception>
    public static Cadence EveryMonth(int nth, IsoDayOfWeek weekday, LocalTime at, string zone, LocalDate? start = null) =>
        Of(new MonthlyPattern(1, [new NthWeekday(nth, weekday)]), at, zone, start);

    /// <summary>Every n minutes of elapsed time, whatever the clocks do.</summary>
    /// <param name="minutes">Every how many minutes, 1 or more.</param>
    /// <param name="start">The first local time.</param>
    /// <param name="zone">The IANA id of the time zone.</param>
    /// <returns>The cadence.</returns>
    /// <exception cref="ArgumentException">The interval is less than 1, or the zone is unknown.</exception>
    public static Cadence EveryMinutes(int minutes, LocalDateTime start, string zone) => Of(new ElapsedPattern(minutes), start.TimeOfDay, zone, start.Date);
}
