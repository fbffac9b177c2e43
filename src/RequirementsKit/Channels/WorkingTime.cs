using NodaTime;
using RequirementsKit.Recurrence;

namespace RequirementsKit.Channels;

/// <summary>When somebody is at work: hours on a clock, on the working days of a calendar.</summary>
public sealed record WorkingTime
{
    private static readonly LocalTime Nine = new(9, 0);
    private static readonly LocalTime Five = new(17, 0);

    /// <summary>Describes somebody's working time.</summary>
    /// <param name="zone">The time zone; null for UTC.</param>
    /// <param name="from">When the working day begins; null for 09:00.</param>
    /// <param name="to">When it ends; null for 17:00. Before the beginning, it runs over midnight and belongs to the day on which it began.</param>
    /// <param name="calendar">The working days; null for Monday to Friday.</param>
    public WorkingTime(DateTimeZone? zone = null, LocalTime? from = null, LocalTime? to = null, BusinessCalendar? calendar = null) =>
        (Zone, From, To, Calendar) = (zone ?? DateTimeZone.Utc, from ?? Nine, to ?? Five, calendar);

    /// <summary>Gets the time zone.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>Gets when the working day begins.</summary>
    public LocalTime From { get; }

    /// <summary>Gets when the working day ends.</summary>
    public LocalTime To { get; }

    /// <summary>Gets the working days; null for Monday to Friday.</summary>
    public BusinessCalendar? Calendar { get; }

    /// <summary>Whether it is working time.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>True from the beginning (inclusive) to the end (exclusive) of the hours of a working day.</returns>
    public bool Includes(Instant instant)
    {
        var local = instant.InZone(Zone).LocalDateTime;
        return From <= To
            ? local.TimeOfDay >= From && local.TimeOfDay < To && IsWorkingDay(local.Date)
            : (local.TimeOfDay >= From && IsWorkingDay(local.Date)) || (local.TimeOfDay < To && IsWorkingDay(local.Date.PlusDays(-1)));
    }

    // Where the hours of the days from one instant to another begin.
    internal IEnumerable<Instant> Beginnings(Instant from, Instant to) => DailyBeginnings(From, Zone, from, to);

    internal static IEnumerable<Instant> DailyBeginnings(LocalTime at, DateTimeZone zone, Instant from, Instant to)
    {
        var last = to.InZone(zone).Date;
        for (var date = from.InZone(zone).Date; date <= last; date = date.PlusDays(1))
        {
            yield return zone.AtLeniently(date + at).ToInstant();
        }
    }

    private bool IsWorkingDay(LocalDate date) => Calendar?.IsWorking(date) ?? date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday);
}
