using NodaTime;
using RequirementsKit.Projects.Internal;
using RequirementsKit.Storage;

namespace RequirementsKit.FollowUps;

/// <summary>Plans follow-ups and sees that they are kept.</summary>
/// <example><code>
/// await kit.FollowUps.PlanAsync(anna, Cadence.EveryWeek(on: [IsoDayOfWeek.Tuesday], at: new(10, 0), zone: "Asia/Shanghai"), "How the export goes", owner: me, by: me);
/// var thisWeek = await kit.FollowUps.ListAsync(FollowUpQueries.OpenBefore(now + Duration.FromDays(7)));
/// </code></example>
public sealed partial class FollowUpDesk
{
    private readonly ProjectDoor _door;

    internal FollowUpDesk(ProjectDoor door) => _door = door;

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
            changed += await AdvanceAsync(series, now, cancellationToken).ConfigureAwait(false);
        }

        return changed;
    }

    /// <summary>Notes that the stakeholder was told the time of a follow-up; balancing the load moves it no more. Needs <see cref="Capability.FollowUp"/>.</summary>
    /// <param name="followUp">The follow-up.</param>
    /// <param name="by">Who told it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The follow-up.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the follow-up is closed.</exception>
    public Task<FollowUp> AnnounceAsync(FollowUpId followUp, Actor by, CancellationToken cancellationToken = default) =>
        _door.ChangeAsync<FollowUp>("follow-ups.announce", followUp.Value, Capability.FollowUp, by, [], (f, now) => f.Announce(by, now), [], cancellationToken);

    /// <summary>Leaves a follow-up out on purpose, or cancels it. Needs <see cref="Capability.FollowUp"/>.</summary>
    /// <param name="followUp">The follow-up.</param>
    /// <param name="action">Skip or Cancel.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The follow-up.</returns>
    /// <exception cref="ArgumentException">The step is another one: the clock takes those.</exception>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the table does not allow it.</exception>
    public Task<FollowUp> MoveAsync(FollowUpId followUp, FollowUpAction action, Actor by, CancellationToken cancellationToken = default) => action is FollowUpAction.Skip or FollowUpAction.Cancel
        ? _door.ChangeAsync<FollowUp>("follow-ups.move", followUp.Value, Capability.FollowUp, by, [action], (f, now) => f.Move(action, by, now), [], cancellationToken)
        : throw new ArgumentException($"{action} is not for people to take. Use Skip or Cancel, or complete it.", nameof(action));

    /// <summary>Puts the reminders of a follow-up off. Needs <see cref="Capability.FollowUp"/>.</summary>
    /// <param name="followUp">The follow-up.</param>
    /// <param name="until">Until when.</param>
    /// <param name="by">Who snoozes it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The follow-up.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or as for <see cref="FollowUp.Snooze"/>.</exception>
    public async Task<FollowUp> SnoozeAsync(FollowUpId followUp, Instant until, Actor by, CancellationToken cancellationToken = default)
    {
        var series = await SeriesOfAsync(followUp, cancellationToken).ConfigureAwait(false);
        return await _door.ChangeAsync<FollowUp>("follow-ups.snooze", followUp.Value, Capability.FollowUp, by, [until], (f, now) => f.Snooze(until, series.Rules, by, now), [series], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Moves a follow-up to another time. Needs <see cref="Capability.FollowUp"/>.</summary>
    /// <param name="followUp">The follow-up.</param>
    /// <param name="due">When it is to be done.</param>
    /// <param name="by">Who moves it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The follow-up.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or as for <see cref="FollowUp.Reschedule"/>.</exception>
    public Task<FollowUp> RescheduleAsync(FollowUpId followUp, Instant due, Actor by, CancellationToken cancellationToken = default) =>
        _door.ChangeAsync<FollowUp>("follow-ups.reschedule", followUp.Value, Capability.FollowUp, by, [due], (f, now) => f.Reschedule(due, by, now), [], cancellationToken);

    private async Task<FollowUpSeries> SeriesOfAsync(FollowUpId followUp, CancellationToken cancellationToken)
    {
        var present = await _door.LoadAsync<FollowUp>(followUp.Value, cancellationToken).ConfigureAwait(false);
        return await _door.LoadAsync<FollowUpSeries>(present.Series.Value, cancellationToken).ConfigureAwait(false);
    }
}
