using NodaTime;
using RequirementsKit.Recurrence;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;

namespace RequirementsKit.FollowUps;

/// <content>Zones: people who move, and clocks whose rules change.</content>
public sealed partial class FollowUpDesk
{
    private const int ShiftsListedForYears = 1;

    /// <summary>
    /// Lets all series with a stakeholder follow the clocks of another zone from a date on, in one commit. Local times stay; what is scheduled from the date on
    /// moves with an event, unless somebody chose its time. Needs <see cref="Capability.FollowUp"/>. The stakeholder's own zone is described in the register.
    /// </summary>
    /// <param name="stakeholder">Who moves.</param>
    /// <param name="zone">The IANA id of the new zone.</param>
    /// <param name="from">The first nominal date in it.</param>
    /// <param name="by">Who notes it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Each series that follows the new zone from that date, with the occurrences that shift; said twice, the same.</returns>
    /// <exception cref="ArgumentException">The zone is unknown.</exception>
    /// <exception cref="RuleViolationException">The actor lacks the capability, the stakeholder is not of this project, or as for <see cref="FollowUpSeries.Revise"/>.</exception>
    public async Task<IReadOnlyList<ZoneMove>> MoveZoneAsync(StakeholderId stakeholder, string zone, LocalDate from, Actor by, CancellationToken cancellationToken = default)
    {
        object?[] asked = [stakeholder, zone, from];
        if (await _door.FindEarlierAsync("follow-ups.move-zone", by, asked, cancellationToken).ConfigureAwait(false) is null)
        {
            var now = _door.Now();
            var project = await _door.RequireAsync(by, Capability.FollowUp, cancellationToken).ConfigureAwait(false);
            var person = await _door.LoadAsync<Stakeholder>(stakeholder.Value, cancellationToken).ConfigureAwait(false);
            List<Aggregate> next = [];
            foreach (var series in await SeriesWithAsync(stakeholder, cancellationToken).ConfigureAwait(false))
            {
                var moved = series.MoveZone(zone, from, by, now);
                next.Add(moved);
                next.AddRange((await _door.Store.ListAsync(FollowUpQueries.OfSeries(series), cancellationToken).ConfigureAwait(false)).Where(f => f.IsOpen && f.Nominal.Date >= from).Select(f => Retimed(moved, f, by, now)));
            }

            await _door.CommitAsync("follow-ups.move-zone", by, now, asked, next, [project, person], cancellationToken).ConfigureAwait(false);
        }

        var present = await SeriesWithAsync(stakeholder, cancellationToken).ConfigureAwait(false);
        return [.. present.Where(s => s.Versions.Count > 1 && s.Cadence.Zone == zone && s.Versions[^1].From == from).Select(s => new ZoneMove(s, s.ShiftsOfLastVersion(from.PlusYears(ShiftsListedForYears))))];
    }

    /// <summary>Computes the instants of all open follow-ups again from their local times, for time-zone data that changed. What moves leaves an event; a time that somebody chose stays.</summary>
    /// <param name="now">The instant.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>The follow-ups that moved; none when it is said again.</returns>
    /// <exception cref="ConcurrencyConflictException">One was changed meanwhile; nothing of its series moved. Call again.</exception>
    public async Task<IReadOnlyList<FollowUp>> RecalculateAsync(Instant now, CancellationToken cancellationToken = default)
    {
        now = Microseconds.Floor(now);
        List<FollowUp> moved = [];
        var open = await _door.Store.ListAsync(FollowUpQueries.OpenBefore(Instant.MaxValue), cancellationToken).ConfigureAwait(false);
        foreach (var ofSeries in open.GroupBy(f => f.Series))
        {
            var series = await _door.LoadAsync<FollowUpSeries>(ofSeries.Key.Value, cancellationToken).ConfigureAwait(false);
            List<FollowUp> next = [.. ofSeries.Select(f => Retimed(series, f, Actor.System, now)).Where(f => f.Events.Count > 0)];
            await _door.WithoutCommand().CommitAsync("follow-ups.recalculate", Actor.System, now, [series.Id, now], next, [series], cancellationToken).ConfigureAwait(false);
            moved.AddRange(next);
        }

        return moved;
    }

    // Elapsed time keeps its instants whatever the clocks do.
    private static FollowUp Retimed(FollowUpSeries series, FollowUp followUp, Actor by, Instant now)
    {
        var cadence = series.CadenceOn(followUp.Nominal.Date);
        return cadence.Pattern is ElapsedPattern ? followUp : followUp.Retime(cadence.Resolve(followUp.Nominal), by, now);
    }

    private async Task<IReadOnlyList<FollowUpSeries>> SeriesWithAsync(StakeholderId stakeholder, CancellationToken cancellationToken) =>
        [.. (await _door.Store.ListAsync(FollowUpQueries.ActiveWith(stakeholder), cancellationToken).ConfigureAwait(false)).Where(s => s.Cadence.Pattern is not ElapsedPattern)];
}
