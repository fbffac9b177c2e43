using NodaTime;

namespace RequirementsKit.Recurrence;

/// <content>How a cadence is adjusted: its end, its exceptions, its working days, its zone.</content>
public sealed partial record Cadence
{
    /// <summary>Moves occurrences off the days on which nobody works.</summary>
    /// <param name="calendar">The working days.</param>
    /// <param name="roll">Where to; to the next working day by default.</param>
    /// <returns>The cadence.</returns>
    /// <exception cref="ArgumentException">The cadence repeats by elapsed time, which has no nominal dates to move.</exception>
    public Cadence Skipping(BusinessCalendar calendar, BusinessDayRoll roll = BusinessDayRoll.Following)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return Pattern is ElapsedPattern
            ? throw new ArgumentException($"A cadence {Pattern.Describe()} cannot be moved to working days. Use a pattern of days or longer.", nameof(calendar))
            : this with { Calendar = calendar, Roll = roll };
    }

    /// <summary>Ends the cadence.</summary>
    /// <param name="date">The last nominal date, inclusive.</param>
    /// <returns>The cadence.</returns>
    public Cadence Until(LocalDate date) => this with { End = date };

    /// <summary>Ends the cadence after a number of occurrences of the pattern, counted before exceptions and blackouts; two on one instant count once (RFC 5545, COUNT).</summary>
    /// <param name="count">How many, 1 or more.</param>
    /// <returns>The cadence.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is less than 1.</exception>
    public Cadence EndAfterOccurrences(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        return this with { Occurrences = count };
    }

    /// <summary>Adds some dates to those of the pattern, at the same time of day.</summary>
    /// <param name="nominal">The dates, before holidays; those before the start or after the end do not count.</param>
    /// <returns>The cadence.</returns>
    /// <exception cref="ArgumentException">The pattern is of elapsed time, which has no dates to add to.</exception>
    public Cadence Including(params IEnumerable<LocalDate> nominal) => Pattern is ElapsedPattern
        ? throw new ArgumentException($"A cadence {Pattern.Describe()} takes no extra dates. Use a pattern of days or longer.", nameof(nominal))
        : this with { Extras = [.. Extras.Concat(nominal).Distinct().Order()] };

    /// <summary>Leaves out all nominal dates of a range.</summary>
    /// <param name="from">The first date, inclusive.</param>
    /// <param name="to">The last date, inclusive.</param>
    /// <returns>The cadence.</returns>
    /// <exception cref="ArgumentException"><paramref name="to"/> is before <paramref name="from"/>.</exception>
    public Cadence BlackedOut(LocalDate from, LocalDate to) => this with { Blackouts = [.. Blackouts.Append(new(from, to)).Distinct().OrderBy(b => b.From).ThenBy(b => b.To)] };

    /// <summary>Leaves out some dates.</summary>
    /// <param name="nominal">The nominal dates, before holidays; their order makes no difference.</param>
    /// <returns>The cadence.</returns>
    public Cadence Except(params IEnumerable<LocalDate> nominal) => this with { Exceptions = [.. Exceptions.Concat(nominal).Distinct().Order()] };

    /// <summary>The same local times on the clocks of another zone.</summary>
    /// <param name="zone">The IANA id of the time zone.</param>
    /// <returns>The cadence.</returns>
    /// <exception cref="ArgumentException">The zone is unknown.</exception>
    public Cadence InZone(string zone) => this with { Zone = IanaZone.Named(zone).Id };

    /// <summary>Says what happens when the clocks change.</summary>
    /// <param name="gap">To a local time that they skip.</param>
    /// <param name="overlap">To one that they show twice.</param>
    /// <returns>The cadence.</returns>
    public Cadence Resolving(GapPolicy gap, OverlapPolicy overlap) => this with { Gap = gap, Overlap = overlap };
}
