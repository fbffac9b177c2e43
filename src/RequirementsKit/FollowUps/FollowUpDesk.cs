using NodaTime;
using RequirementsKit.Communication;
using RequirementsKit.Projects.Internal;
using RequirementsKit.Recurrence;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;

namespace RequirementsKit.FollowUps;

/// <summary>Plans follow-ups and sees that they are kept.</summary>
public sealed class FollowUpDesk
{
    // A follow-up is overdue when a day has passed since it was due.
    private static readonly Duration Grace = Duration.FromDays(1);

    private readonly ProjectDoor _door;

    internal FollowUpDesk(ProjectDoor door) => _door = door;

    /// <summary>Plans a series and schedules its first follow-up. Needs <see cref="Capability.FollowUp"/>.</summary>
    /// <param name="stakeholder">With whom.</param>
    /// <param name="cadence">When.</param>
    /// <param name="purpose">What it is about.</param>
    /// <param name="owner">Who keeps the promise.</param>
    /// <param name="by">Who plans it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The series.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, the stakeholder is not of this project, or the cadence never comes round (<c>follow-up-series.never</c>).</exception>
    public async Task<FollowUpSeries> PlanAsync(StakeholderId stakeholder, Cadence cadence, string purpose, Actor owner, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(cadence);
        var person = await _door.LoadAsync<Stakeholder>(stakeholder.Value, cancellationToken).ConfigureAwait(false);
        var series = await _door.CreateAsync(
            "follow-ups.plan", Capability.FollowUp, by, [stakeholder, cadence, purpose, owner],
            (now, number) => FollowUpSeries.Plan(_door.NewId<FollowUpSeriesId>(now), _door.ProjectId, number, stakeholder, purpose, cadence, owner, by, now), [person], cancellationToken)
            .ConfigureAwait(false);
        await TickAsync(_door.Now(), cancellationToken).ConfigureAwait(false);
        return series;
    }

    /// <summary>
    /// Brings all follow-ups up to an instant: schedules the next of every series and moves those whose time has come or passed.
    /// Twice at one instant does it once, and two processes may do it at the same time.
    /// </summary>
    /// <param name="now">The instant.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>How many follow-ups were scheduled or moved.</returns>
    public async Task<int> TickAsync(Instant now, CancellationToken cancellationToken = default)
    {
        now = Microseconds.Floor(now);
        var changed = 0;
        foreach (var series in await _door.Store.ListAsync(FollowUpQueries.Active, cancellationToken).ConfigureAwait(false))
        {
            var present = await _door.Store.ListAsync(FollowUpQueries.OfSeries(series), cancellationToken).ConfigureAwait(false);
            var next = present.SelectMany(f => Advance(f, now)).ToList();

            // Those that came round since the last tick are scheduled too, so that a missed one leaves an event.
            var last = present.Count == 0 ? now : present[^1].Due;
            foreach (var occurrence in series.Cadence.Between(last + Duration.Epsilon, now).Cast<Occurrence?>().Append(series.Cadence.Next(Instant.Max(last, now))).OfType<Occurrence>())
            {
                if (present.All(f => f.Nominal != occurrence.Nominal) && (occurrence.Instant <= now || present.All(f => f.Due <= now)))
                {
                    next.Add(FollowUp.Schedule(series, occurrence, Actor.System, now));
                }
            }

            changed += await CommitAsync(series, next, now, cancellationToken).ConfigureAwait(false);
        }

        return changed;
    }

    /// <summary>Notes that a follow-up was done. Needs <see cref="Capability.FollowUp"/>.</summary>
    /// <param name="followUp">The follow-up.</param>
    /// <param name="interaction">By which interaction; null only when nobody answered.</param>
    /// <param name="outcome">What came of it.</param>
    /// <param name="by">Who notes it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The follow-up.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, the interaction is missing, or the table does not allow it.</exception>
    public async Task<FollowUp> CompleteAsync(FollowUpId followUp, InteractionId? interaction, FollowUpOutcome outcome, Actor by, CancellationToken cancellationToken = default)
    {
        var talk = interaction is { } id ? await _door.LoadAsync<Interaction>(id.Value, cancellationToken).ConfigureAwait(false) : null;
        return await _door.ChangeAsync<FollowUp>(
            "follow-ups.complete", followUp.Value, Capability.FollowUp, by, [interaction, outcome], (f, now) => f.Complete(interaction, outcome, by, now), talk is null ? [] : [talk], cancellationToken)
            .ConfigureAwait(false);
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

    private static IEnumerable<FollowUp> Advance(FollowUp followUp, Instant now)
    {
        var next = followUp;
        if (next.State == FollowUpState.Planned && next.Due <= now)
        {
            next = next.Move(FollowUpAction.ComeDue, Actor.System, now);
        }

        if (next.State == FollowUpState.Due && next.Due + Grace <= now)
        {
            next = next.Move(FollowUpAction.RunLate, Actor.System, now);
        }

        return ReferenceEquals(next, followUp) ? [] : [next];
    }

    // A follow-up has the id of its occurrence, so of two processes that tick at once one commits and the other
    // sees a conflict: what it wanted has happened, and anything else waits for the next tick.
    private async Task<int> CommitAsync(FollowUpSeries series, List<FollowUp> next, Instant now, CancellationToken cancellationToken)
    {
        if (next.Count == 0)
        {
            return 0;
        }

        try
        {
            await _door.CommitAsync("follow-ups.tick", Actor.System, now, [series.Id, now], next, [series], cancellationToken).ConfigureAwait(false);
            return next.Count;
        }
        catch (ConcurrencyConflictException)
        {
            return 0;
        }
    }
}
