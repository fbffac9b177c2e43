using NodaTime;
using RequirementsKit.FollowUps.Internal;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;

namespace RequirementsKit.FollowUps;

/// <content>What the desk can be asked.</content>
public sealed partial class FollowUpDesk
{
    /// <summary>The open follow-ups of each owner and day, in the zone of the caller's choice.</summary>
    /// <param name="from">The first instant, inclusive.</param>
    /// <param name="to">The last instant, exclusive.</param>
    /// <param name="zone">The IANA id of the zone whose days count.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The figures by day, then owner.</returns>
    /// <exception cref="ArgumentException">The zone is unknown.</exception>
    public async Task<IReadOnlyList<FollowUpLoad>> LoadAsync(Instant from, Instant to, string zone, CancellationToken cancellationToken = default)
    {
        var clock = DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? throw new ArgumentException($"'{zone}' is no IANA time zone. Use a name such as 'Europe/Berlin'.", nameof(zone));
        var open = await _door.Store.ListAsync(FollowUpQueries.OpenBefore(to), cancellationToken).ConfigureAwait(false);
        return
        [
            .. open.Where(f => f.Due >= from)
                .GroupBy(f => (Day: f.Due.InZone(clock).Date, f.Owner))
                .Select(g => new FollowUpLoad(g.Key.Owner, g.Key.Day, g.Count()))
                .OrderBy(l => l.Day).ThenBy(l => l.Owner.ToString(), StringComparer.Ordinal),
        ];
    }

    /// <summary>The people with whom no follow-up is open, be it that nothing was planned, that a series rests, or that it is over.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The stakeholders by name.</returns>
    public async Task<IReadOnlyList<Stakeholder>> WithoutNextAsync(CancellationToken cancellationToken = default)
    {
        var open = await _door.Store.ListAsync(FollowUpQueries.OpenBefore(Instant.MaxValue), cancellationToken).ConfigureAwait(false);
        var planned = open.Select(f => f.Stakeholder).ToHashSet();
        var people = await _door.Store.ListAsync(StakeholderQueries.Active, cancellationToken).ConfigureAwait(false);
        return [.. people.Where(p => !planned.Contains(p.Id))];
    }

    /// <summary>The series whose stakeholder we are losing touch with: their last contact, or the planning when there was none, is longer ago than the rules' window allows.</summary>
    /// <param name="now">The instant.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The series by key. One query for each series that has a window.</returns>
    public async Task<IReadOnlyList<FollowUpSeries>> LosingTouchAsync(Instant now, CancellationToken cancellationToken = default)
    {
        List<FollowUpSeries> found = [];
        foreach (var series in await _door.Store.ListAsync(FollowUpQueries.Active, cancellationToken).ConfigureAwait(false))
        {
            if (series.Rules.Window is not { } window || series.IsPaused)
            {
                continue;
            }

            var last = await new ContactsDoor(_door).LastAsync(series.Stakeholder, now, cancellationToken).ConfigureAwait(false) ?? series.PlannedAt;
            var zone = DateTimeZoneProviders.Tzdb[series.Cadence.Zone];
            if (window.OverdueFrom(last.InZone(zone).LocalDateTime) <= now.InZone(zone).LocalDateTime)
            {
                found.Add(series);
            }
        }

        return found;
    }

    /// <summary>Lists follow-ups.</summary>
    /// <param name="query">Which; see <see cref="FollowUpQueries"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The follow-ups, in the query's order.</returns>
    public Task<IReadOnlyList<FollowUp>> ListAsync(Query<FollowUp> query, CancellationToken cancellationToken = default) => _door.Store.ListAsync(query, cancellationToken);

    /// <summary>Lists series.</summary>
    /// <param name="query">Which; null for those that go on.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The series, in the query's order.</returns>
    public Task<IReadOnlyList<FollowUpSeries>> ListSeriesAsync(Query<FollowUpSeries>? query = null, CancellationToken cancellationToken = default) =>
        _door.Store.ListAsync(query ?? FollowUpQueries.Active, cancellationToken);
}
