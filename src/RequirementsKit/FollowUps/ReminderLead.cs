using NodaTime;

namespace RequirementsKit.FollowUps;

/// <summary>How long before a follow-up somebody is reminded: some days, which keep the time of day on the clock, and some elapsed time.</summary>
public sealed record ReminderLead
{
    /// <summary>Describes the lead.</summary>
    /// <param name="days">Days before, 0 to 366.</param>
    /// <param name="elapsed">Elapsed time before that; not negative, at most 366 days.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside its range.</exception>
    public ReminderLead(int days, Duration elapsed)
    {
        const int most = 366;
        if (days is < 0 or > most || elapsed < Duration.Zero || elapsed > Duration.FromDays(most))
        {
            throw new ArgumentOutOfRangeException(nameof(days), $"{days} days and {elapsed}", $"Use 0 to {most} days and an elapsed time of zero or more, at most {most} days.");
        }

        Days = days;
        Elapsed = elapsed;
    }

    /// <summary>Gets the days before.</summary>
    public int Days { get; }

    /// <summary>Gets the elapsed time before.</summary>
    public Duration Elapsed { get; }

    /// <summary>The instant of the reminder.</summary>
    /// <param name="due">When the follow-up is due.</param>
    /// <param name="zone">The zone whose clock the days keep.</param>
    /// <returns>The instant; a local time that the clocks skip moves on by the gap.</returns>
    public Instant Before(Instant due, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return (Days == 0 ? due : due.InZone(zone).LocalDateTime.PlusDays(-Days).InZoneLeniently(zone).ToInstant()) - Elapsed;
    }
}
