using NodaTime;
using RequirementsKit.Recurrence;

namespace RequirementsKit.FollowUps;

/// <content>What the cadence was, and what it is from a date on.</content>
public sealed partial record FollowUpSeries
{
    /// <summary>Follows another cadence from a date on; what is scheduled before it stays. For a stakeholder who moves there is <see cref="MoveZone"/>.</summary>
    /// <param name="cadence">The new cadence.</param>
    /// <param name="from">The first nominal date of it; after that of the version before.</param>
    /// <param name="by">Who changes it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="RuleViolationException">The series was ended (<c>follow-up-series.ended</c>), the date is not after the last version's (<c>follow-up-series.version-order</c>), or the cadence never comes round (<c>follow-up-series.never</c>).</exception>
    public FollowUpSeries Revise(Cadence cadence, LocalDate from, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(cadence);
        return WithVersion(cadence, from, new FollowUpSeriesRevised(Id, NodaTime.Text.LocalDatePattern.Iso.Format(from), by, now));
    }

    /// <summary>Follows the clocks of another zone from a date on and keeps the local time.</summary>
    /// <param name="zone">The IANA id of the new zone.</param>
    /// <param name="from">The first nominal date in it; after the first of the version before.</param>
    /// <param name="by">Who moves it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when it follows that zone already.</returns>
    /// <exception cref="ArgumentException">The zone is unknown.</exception>
    /// <exception cref="RuleViolationException">As for <see cref="Revise"/>.</exception>
    public FollowUpSeries MoveZone(string zone, LocalDate from, Actor by, Instant now)
    {
        var moved = Cadence.InZone(zone);
        return zone == Cadence.Zone ? this : WithVersion(moved, from, new FollowUpSeriesZoneMoved(Id, Cadence.Zone, zone, NodaTime.Text.LocalDatePattern.Iso.Format(from), by, now));
    }

    /// <summary>The occurrences that the last version shifts against the one before: the same local time, another instant.</summary>
    /// <param name="through">The last nominal date that is looked at.</param>
    /// <returns>The shifts, the earliest first; none for a single version. O(n) in their number.</returns>
    public IReadOnlyList<OccurrenceShift> ShiftsOfLastVersion(LocalDate through)
    {
        if (Versions is not [.., var before, var last] || last.Cadence.Pattern is ElapsedPattern)
        {
            return [];
        }

        var zone = DateTimeZoneProviders.Tzdb[last.Cadence.Zone];
        return
        [
            .. last.Cadence.Between(last.From.AtStartOfDayInZone(zone).ToInstant(), through.PlusDays(1).AtStartOfDayInZone(zone).ToInstant())
                .Where(o => o.Nominal.Date >= last.From)
                .Select(o => new OccurrenceShift(o.Nominal, before.Cadence.Resolve(o.Nominal).Instant, o.Instant))
                .Where(s => s.Before != s.After),
        ];
    }

    /// <summary>The cadence that holds on a nominal date.</summary>
    internal Cadence CadenceOn(LocalDate nominal) => (Versions.LastOrDefault(v => v.From <= nominal) ?? Versions[0]).Cadence;

    private FollowUpSeries WithVersion(Cadence cadence, LocalDate from, DomainEvent happened)
    {
        RequireGoingOn();
        if (from <= Versions[^1].From)
        {
            throw new RuleViolationException("follow-up-series.version-order", $"{Key} has had its cadence since {Versions[^1].From:uuuu-MM-dd}; the next one cannot begin on {from:uuuu-MM-dd}. Use a later date.");
        }

        return cadence.Next(from.AtStartOfDayInZone(DateTimeZoneProviders.Tzdb[cadence.Zone]).ToInstant() - Duration.Epsilon) is null
            ? throw new RuleViolationException("follow-up-series.never", $"'{cadence.Describe}' never comes round from {from:uuuu-MM-dd} on. Choose another rule, start or end.")
            : this with
            {
                Versions = [.. Versions, new(from, cadence)],
                Events = [.. Events, happened],
            };
    }
}
