using NodaTime;
using RequirementsKit.FollowUps.Internal;
using RequirementsKit.Storage;

namespace RequirementsKit.FollowUps;

/// <content>The load of the owners.</content>
public sealed partial class FollowUpDesk
{
    private const string Balancing = "follow-ups.balance";

    /// <summary>
    /// Spreads the planned follow-ups of each owner over the working days that their rules' tolerance allows, so that the days are as even as they can be.
    /// Those whose time was announced, reminded of or chosen by somebody stay. Needs <see cref="Capability.FollowUp"/>.
    /// </summary>
    /// <param name="from">The first instant, inclusive: what is due before is left alone.</param>
    /// <param name="to">The last instant, exclusive.</param>
    /// <param name="zone">The IANA id of the zone whose days count.</param>
    /// <param name="seed">Decides between what is equally good; the same seed gives the same result.</param>
    /// <param name="by">Who balances.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The follow-ups that moved, by due time; none when it is said again with the same seed.</returns>
    /// <exception cref="ArgumentException">The zone is unknown.</exception>
    /// <exception cref="RuleViolationException">The actor lacks the capability.</exception>
    public async Task<IReadOnlyList<FollowUp>> BalanceAsync(Instant from, Instant to, string zone, int seed, Actor by, CancellationToken cancellationToken = default)
    {
        var clock = IanaZone.Named(zone);
        object?[] asked = [from, to, zone, seed];
        var receipt = await _door.FindEarlierAsync(Balancing, by, asked, cancellationToken).ConfigureAwait(false)
            ?? await BalanceOnceAsync(from, to, clock, seed, by, asked, cancellationToken).ConfigureAwait(false);
        List<FollowUp> moved = [];
        foreach (var written in receipt?.Written ?? [])
        {
            moved.Add(await _door.LoadAsync<FollowUp>(written.Id, cancellationToken).ConfigureAwait(false));
        }

        return [.. moved.OrderBy(f => f.Due)];
    }

    private async Task<Receipt?> BalanceOnceAsync(Instant from, Instant to, DateTimeZone clock, int seed, Actor by, object?[] asked, CancellationToken cancellationToken)
    {
        var now = _door.Now();
        var project = await _door.RequireAsync(by, Capability.FollowUp, cancellationToken).ConfigureAwait(false);
        var open = await _door.Store.ListAsync(FollowUpQueries.OpenBefore(to), cancellationToken).ConfigureAwait(false);
        Dictionary<FollowUpSeriesId, FollowUpSeries> series = [];
        List<FollowUp> next = [];
        foreach (var ofOwner in open.Where(f => f.Due >= from).GroupBy(f => f.Owner))
        {
            Dictionary<FollowUpId, OrderedDictionary<LocalDate, Instant>> movable = [];
            foreach (var followUp in ofOwner)
            {
                series.TryAdd(followUp.Series, await _door.LoadAsync<FollowUpSeries>(followUp.Series.Value, cancellationToken).ConfigureAwait(false));
                if (IsMovable(followUp) && Welcome(followUp, series[followUp.Series], Instant.Max(from, now), to, clock) is { Count: > 1 } days)
                {
                    movable.Add(followUp.Id, days);
                }
            }

            var taken = ofOwner.Where(f => !movable.ContainsKey(f.Id)).CountBy(f => f.Due.InZone(clock).Date).ToDictionary();
            var spread = LoadBalance.Spread(movable.ToDictionary(m => m.Key, m => (IReadOnlyList<LocalDate>)[.. m.Value.Keys]), taken, seed);
            next.AddRange(ofOwner.Where(f => spread.ContainsKey(f.Id)).Select(f => f.Balance(movable[f.Id][spread[f.Id]], by, now)).Where(f => f.Events.Count > 0));
        }

        return await _door.CommitAsync(Balancing, by, now, asked, next, [project, .. next.Select(f => series[f.Series]).Distinct()], cancellationToken).ConfigureAwait(false);
    }

    private static bool IsMovable(FollowUp followUp) =>
        followUp is { State: FollowUpState.Planned, AnnouncedAt: null, RemindersRaised: 0 } && (followUp.IsBalanced || followUp.Due == followUp.Slot);

    // The days on which it may be, the nearest to its own first, with its time on each; its own time of day is kept.
    private static OrderedDictionary<LocalDate, Instant> Welcome(FollowUp followUp, FollowUpSeries series, Instant from, Instant to, DateTimeZone clock)
    {
        var cadence = series.CadenceOn(followUp.Nominal.Date);
        var zone = DateTimeZoneProviders.Tzdb[cadence.Zone];
        var slot = followUp.Slot.InZone(zone).LocalDateTime;
        OrderedDictionary<LocalDate, Instant> days = [];
        for (var distance = 0; distance <= 2 * series.Rules.Tolerance; distance++)
        {
            // 0, −1, +1, −2, +2, …
            var date = slot.Date.PlusDays(distance % 2 == 0 ? distance / 2 : -(distance + 1) / 2);
            var at = (date + slot.TimeOfDay).InZoneLeniently(zone).ToInstant();
            if (at >= from && at < to && (cadence.Calendar?.IsWorking(date) ?? true))
            {
                days.TryAdd(at.InZone(clock).Date, at);
            }
        }

        return days;
    }
}
