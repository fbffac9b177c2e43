using System.Text.Json;
using NodaTime;
using RequirementsKit.FollowUps.Internal;
using RequirementsKit.Recurrence;
using RequirementsKit.Stakeholders;

namespace RequirementsKit.FollowUps;

/// <content>What can be done with a series: planned, revised, paused, resumed, ended.</content>
public sealed partial class FollowUpDesk
{
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
            "follow-ups.plan", Capability.FollowUp, by, [stakeholder, Asked(cadence), purpose, owner, Asked(rules)],
            (now, number) => FollowUpSeries.Plan(_door.NewId<FollowUpSeriesId>(now), _door.ProjectId, number, stakeholder, purpose, cadence, owner, by, now, rules), [person], cancellationToken)
            .ConfigureAwait(false);
        await TickAsync(_door.Now(), cancellationToken).ConfigureAwait(false);
        return series;
    }

    /// <summary>Lets a series follow another cadence from a date on. Needs <see cref="Capability.FollowUp"/>.</summary>
    /// <param name="series">The series.</param>
    /// <param name="cadence">The new cadence.</param>
    /// <param name="from">The first nominal date of it.</param>
    /// <param name="by">Who changes it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The series.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or as for <see cref="FollowUpSeries.Revise"/>.</exception>
    public Task<FollowUpSeries> ReviseAsync(FollowUpSeriesId series, Cadence cadence, LocalDate from, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(cadence);
        return ChangeSeriesAsync("follow-ups.revise", series, by, [Asked(cadence), from], (s, now) => s.Revise(cadence, from, by, now), cancellationToken);
    }

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

    // What was asked, for the digest of a command: the text of a cadence or of rules does not say all of it.
    private static string Asked(Cadence cadence) => JsonSerializer.Serialize(cadence, FollowUpsJson.Default.Cadence);

    private static string? Asked(FollowUpRules? rules) => rules is null ? null : JsonSerializer.Serialize(rules, FollowUpsJson.Default.FollowUpRules);

    private Task<FollowUpSeries> ChangeSeriesAsync(
        string name, FollowUpSeriesId series, Actor by, IEnumerable<object?> asked, Func<FollowUpSeries, Instant, FollowUpSeries> change, CancellationToken cancellationToken) =>
        _door.ChangeAsync(name, series.Value, Capability.FollowUp, by, asked, change, [], cancellationToken);
}
