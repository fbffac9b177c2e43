using NodaTime;
using RequirementsKit.Changes;
using RequirementsKit.Communication;
using RequirementsKit.Projects.Internal;
using RequirementsKit.Recurrence;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;

namespace RequirementsKit.FollowUps;

/// <summary>Plans follow-ups and sees that they are kept.</summary>
public sealed partial class FollowUpDesk
{
    private readonly ProjectDoor _door;

    internal FollowUpDesk(ProjectDoor door) => _door = door;

    /// <summary>Plans a series and schedules its first follow-up. Needs <see cref="Capability.FollowUp"/>.</summary>
    /// <param name="stakeholder">With whom.</param>
    /// <param name="cadence">When.</param>
    /// <param name="purpose">What it is about.</param>
    /// <param name="owner">Who keeps the promise.</param>
    /// <param name="by">Who plans it.</param>
    /// <param name="rules">How it reminds, escalates and takes what was missed; null for <see cref="FollowUpRules.Default"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The series.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, the stakeholder is not of this project, or the cadence never comes round (<c>follow-up-series.never</c>).</exception>
    public async Task<FollowUpSeries> PlanAsync(StakeholderId stakeholder, Cadence cadence, string purpose, Actor owner, Actor by, FollowUpRules? rules = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(cadence);
        var person = await _door.LoadAsync<Stakeholder>(stakeholder.Value, cancellationToken).ConfigureAwait(false);
        var series = await _door.CreateAsync(
            "follow-ups.plan", Capability.FollowUp, by, [stakeholder, cadence, purpose, owner, rules],
            (now, number) => FollowUpSeries.Plan(_door.NewId<FollowUpSeriesId>(now), _door.ProjectId, number, stakeholder, purpose, cadence, owner, by, now, rules), [person], cancellationToken)
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
            changed += await AdvanceAsync(series, now, cancellationToken).ConfigureAwait(false);
        }

        return changed;
    }

    /// <summary>Notes that a follow-up was done. Needs <see cref="Capability.FollowUp"/>.</summary>
    /// <param name="followUp">The follow-up.</param>
    /// <param name="interaction">By which interaction; null only when nobody answered.</param>
    /// <param name="outcome">What came of it.</param>
    /// <param name="by">Who notes it.</param>
    /// <param name="consequence">What was made of it; null when that is said later, by <see cref="NoteConsequenceAsync"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The follow-up.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, something named is not of this project, the interaction is missing, it is earlier than the series credits (<c>follow-up.too-early</c>), or the table does not allow it.</exception>
    public async Task<FollowUp> CompleteAsync(FollowUpId followUp, InteractionId? interaction, FollowUpOutcome outcome, Actor by, FollowUpConsequence? consequence = null, CancellationToken cancellationToken = default)
    {
        var series = await SeriesOfAsync(followUp, cancellationToken).ConfigureAwait(false);
        var named = await NamedAsync(consequence, cancellationToken).ConfigureAwait(false);
        if (interaction is { } talk)
        {
            named.Add(await _door.LoadAsync<Interaction>(talk.Value, cancellationToken).ConfigureAwait(false));
        }

        FollowUp Complete(FollowUp followUp, Instant now)
        {
            var done = series.Rules.CreditWithin is { } within && followUp.Due - now > within ? throw TooEarly(followUp, within) : followUp.Complete(interaction, outcome, by, now);
            return consequence is null ? done : done.Note(consequence, by, now);
        }

        return await _door.ChangeAsync<FollowUp>("follow-ups.complete", followUp.Value, Capability.FollowUp, by, [interaction, outcome, consequence], Complete, named, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Says what was made of a completed follow-up, or that nothing came up. Needs <see cref="Capability.FollowUp"/>.</summary>
    /// <param name="followUp">The follow-up.</param>
    /// <param name="consequence">What was made, or <see cref="FollowUpConsequence.NothingCameUp"/>.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The follow-up.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, something named is not of this project, or as for <see cref="FollowUp.Note"/>.</exception>
    public async Task<FollowUp> NoteConsequenceAsync(FollowUpId followUp, FollowUpConsequence consequence, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(consequence);
        var named = await NamedAsync(consequence, cancellationToken).ConfigureAwait(false);
        return await _door.ChangeAsync<FollowUp>("follow-ups.note-consequence", followUp.Value, Capability.FollowUp, by, [consequence], (f, now) => f.Note(consequence, by, now), named, cancellationToken)
            .ConfigureAwait(false);
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

    /// <summary>Lets a series follow another cadence from a date on. Needs <see cref="Capability.FollowUp"/>.</summary>
    /// <param name="series">The series.</param>
    /// <param name="cadence">The new cadence.</param>
    /// <param name="from">The first nominal date of it.</param>
    /// <param name="by">Who changes it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The series.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or as for <see cref="FollowUpSeries.Revise"/>.</exception>
    public Task<FollowUpSeries> ReviseAsync(FollowUpSeriesId series, Cadence cadence, LocalDate from, Actor by, CancellationToken cancellationToken = default) =>
        ChangeSeriesAsync("follow-ups.revise", series, by, [cadence, from], (s, now) => s.Revise(cadence, from, by, now), cancellationToken);

    /// <summary>Lets a series rest. Needs <see cref="Capability.FollowUp"/>.</summary>
    /// <param name="series">The series.</param>
    /// <param name="by">Who pauses it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The series.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the series was ended.</exception>
    public Task<FollowUpSeries> PauseAsync(FollowUpSeriesId series, Actor by, CancellationToken cancellationToken = default) =>
        ChangeSeriesAsync("follow-ups.pause", series, by, [], (s, now) => s.Pause(by, now), cancellationToken);

    /// <summary>Lets a series go on. Needs <see cref="Capability.FollowUp"/>.</summary>
    /// <param name="series">The series.</param>
    /// <param name="by">Who resumes it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The series.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the series was ended.</exception>
    public Task<FollowUpSeries> ResumeAsync(FollowUpSeriesId series, Actor by, CancellationToken cancellationToken = default) =>
        ChangeSeriesAsync("follow-ups.resume", series, by, [], (s, now) => s.Resume(by, now), cancellationToken);

    /// <summary>Ends a series. What is scheduled stays to be done. Needs <see cref="Capability.FollowUp"/>.</summary>
    /// <param name="series">The series.</param>
    /// <param name="by">Who ends it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The series.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability.</exception>
    public Task<FollowUpSeries> EndAsync(FollowUpSeriesId series, Actor by, CancellationToken cancellationToken = default) =>
        ChangeSeriesAsync("follow-ups.end", series, by, [], (s, now) => s.EndSeries(by, now), cancellationToken);

    private static RuleViolationException TooEarly(FollowUp followUp, Duration within) => new(
        "follow-up.too-early", $"The follow-up of {followUp.Nominal:uuuu-MM-dd HH:mm} is due {followUp.Due}; its series credits what is done up to {within} before. Record the interaction, and complete the follow-up later.");

    private async Task<FollowUpSeries> SeriesOfAsync(FollowUpId followUp, CancellationToken cancellationToken)
    {
        var present = await _door.LoadAsync<FollowUp>(followUp.Value, cancellationToken).ConfigureAwait(false);
        return await _door.LoadAsync<FollowUpSeries>(present.Series.Value, cancellationToken).ConfigureAwait(false);
    }

    private Task<FollowUpSeries> ChangeSeriesAsync(
        string name, FollowUpSeriesId series, Actor by, IEnumerable<object?> asked, Func<FollowUpSeries, Instant, FollowUpSeries> change, CancellationToken cancellationToken) =>
        _door.ChangeAsync(name, series.Value, Capability.FollowUp, by, asked, change, [], cancellationToken);

    private async Task<List<Aggregate>> NamedAsync(FollowUpConsequence? consequence, CancellationToken cancellationToken)
    {
        List<Aggregate> named = [];
        foreach (var point in consequence?.Points ?? [])
        {
            named.Add(await _door.LoadAsync<Point>(point.Value, cancellationToken).ConfigureAwait(false));
        }

        foreach (var feedback in consequence?.Feedback ?? [])
        {
            named.Add(await _door.LoadAsync<Feedback>(feedback.Value, cancellationToken).ConfigureAwait(false));
        }

        foreach (var change in consequence?.Changes ?? [])
        {
            named.Add(await _door.LoadAsync<ChangeRequest>(change.Value, cancellationToken).ConfigureAwait(false));
        }

        return named;
    }
}
