using NodaTime;
using RequirementsKit.Communication;
using RequirementsKit.Projects;
using RequirementsKit.Projects.Internal;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;

namespace RequirementsKit.Requirements;

/// <summary>Asks stakeholders whether a requirement, or what was built of it, is what they need.</summary>
/// <example><code>
/// var round = await kit.Confirmations.AskAsync(requirement, from: anna, show: Evidence.Prototype(new("https://example.org/prototype"), Fingerprint.Of([1, 2, 3])), by: me);
/// await kit.Confirmations.AnswerAsync(round, Verdict.Confirmed, by: anna.ToActor());
/// </code></example>
public sealed class Confirmations
{
    private readonly ProjectDoor _door;

    internal Confirmations(ProjectDoor door) => _door = door;

    /// <summary>Asks one stakeholder whether the content is what they need. Needs <see cref="Capability.AskConfirmation"/>.</summary>
    /// <param name="requirement">The requirement, as it stands now.</param>
    /// <param name="from">Who is asked.</param>
    /// <param name="show">What is shown.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="due">Until when; null for no date.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The round.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the requirement or the stakeholder is not of this project.</exception>
    public Task<ConfirmationRound> AskAsync(
        RequirementId requirement, StakeholderId from, Evidence show, Actor by, LocalDate? due = null, CancellationToken cancellationToken = default) =>
        AskAsync(requirement, ConfirmationPurpose.Content, [from], [show], by, due, null, cancellationToken);

    /// <summary>Asks several stakeholders. Needs <see cref="Capability.AskConfirmation"/>.</summary>
    /// <param name="requirement">The requirement, as it stands now.</param>
    /// <param name="purpose">What is asked.</param>
    /// <param name="from">Who is asked.</param>
    /// <param name="show">What is shown.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="due">Until when; null for no date.</param>
    /// <param name="remindDaysBefore">How many days before the date those who have not answered are to be reminded; null for no reminder.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The round.</returns>
    /// <exception cref="ArgumentException">Nobody is asked, nothing is shown, or there are reminders without a date.</exception>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the requirement or a stakeholder is not of this project.</exception>
    public async Task<ConfirmationRound> AskAsync(
        RequirementId requirement, ConfirmationPurpose purpose, IEnumerable<StakeholderId> from, IEnumerable<Evidence> show, Actor by, LocalDate? due = null,
        IEnumerable<int>? remindDaysBefore = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(show);
        IReadOnlyList<StakeholderId> asked = [.. from];
        IReadOnlyList<Evidence> shown = [.. show];
        var content = await _door.LoadAsync<Requirement>(requirement.Value, cancellationToken).ConfigureAwait(false);
        List<Aggregate> decidedOn = [content];
        foreach (var person in asked)
        {
            decidedOn.Add(await _door.LoadAsync<Stakeholder>(person.Value, cancellationToken).ConfigureAwait(false));
        }

        var earlier = await _door.Store.ListAsync(RequirementQueries.RoundsOf(requirement), cancellationToken).ConfigureAwait(false);
        var scheme = await _door.Store.FindAsync<RequirementScheme>(_door.ProjectId.Value, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<int> reminders = [.. remindDaysBefore ?? []];
        var options = new ConfirmationOptions(earlier.Count(r => r.Purpose == purpose) + 1, scheme?.ConfirmedFields, reminders);
        return await _door.CreateAsync(
            "confirmations.ask", Capability.AskConfirmation, by, [requirement, purpose, due, .. asked, .. shown, .. reminders],
            (now, number) => ConfirmationRound.Ask(_door.NewId<ConfirmationRoundId>(now), number, content, purpose, asked, shown, due, by, now, options), decidedOn, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Answers for oneself. Needs no capability: whoever is asked may answer.</summary>
    /// <param name="round">The round.</param>
    /// <param name="verdict">What one says.</param>
    /// <param name="by">Who answers; a person that was asked.</param>
    /// <param name="comment">In which words; null for none.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The round.</returns>
    /// <exception cref="ArgumentException"><paramref name="by"/> is no person.</exception>
    /// <exception cref="RuleViolationException">The person was not asked (<c>confirmation.not-asked</c>).</exception>
    public Task<ConfirmationRound> AnswerAsync(ConfirmationRoundId round, Verdict verdict, Actor by, string? comment = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        var person = by.PersonId ?? throw new ArgumentException($"Only a person can answer for themselves; {by} is none. Record the answer on behalf of the person.", nameof(by));
        return _door.ChangeAsync<ConfirmationRound>(
            "confirmations.answer", round.Value, capability: null, by, [verdict, comment], (r, now) => r.Answer(person, verdict, comment, evidence: null, by, now), [], cancellationToken);
    }

    /// <summary>Records an answer that came by mail or in a conversation. Needs <see cref="Capability.AskConfirmation"/>; both people are named.</summary>
    /// <param name="round">The round.</param>
    /// <param name="stakeholder">Who answered.</param>
    /// <param name="verdict">What they said.</param>
    /// <param name="evidence">The interaction in which they said it.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="comment">In which words; null for none.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The round.</returns>
    /// <exception cref="RuleViolationException">
    /// The actor lacks the capability, the person was not asked, or took no part in the interaction (<c>confirmation.wrong-evidence</c>).
    /// </exception>
    public async Task<ConfirmationRound> RecordOnBehalfAsync(
        ConfirmationRoundId round, StakeholderId stakeholder, Verdict verdict, InteractionId evidence, Actor by, string? comment = null, CancellationToken cancellationToken = default)
    {
        var talk = await _door.LoadAsync<Interaction>(evidence.Value, cancellationToken).ConfigureAwait(false);
        if (!talk.With.Contains(stakeholder))
        {
            throw new RuleViolationException("confirmation.wrong-evidence", $"{stakeholder} took no part in {talk.Key}, so it cannot show their answer. Name the interaction in which they gave it.");
        }

        return await _door.ChangeAsync<ConfirmationRound>(
            "confirmations.record-on-behalf", round.Value, Capability.AskConfirmation, by, [stakeholder, verdict, evidence, comment],
            (r, now) => r.Answer(stakeholder, verdict, comment, evidence, by, now), [talk], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lists confirmation rounds.</summary>
    /// <param name="query">Which; see <see cref="RequirementQueries"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The rounds, in the query's order.</returns>
    public Task<IReadOnlyList<ConfirmationRound>> ListAsync(Query<ConfirmationRound> query, CancellationToken cancellationToken = default) => _door.Store.ListAsync(query, cancellationToken);

    /// <summary>The rounds of which a reminder is due today, in the project's zone.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The rounds, by date; <see cref="ConfirmationRound.Waiting"/> says who is to be reminded.</returns>
    public async Task<IReadOnlyList<ConfirmationRound>> RemindersDueAsync(CancellationToken cancellationToken = default)
    {
        var today = await TodayAsync(cancellationToken).ConfigureAwait(false);
        var dated = await ListAsync(Query.Where<ConfirmationRound>(r => r.Due != null).OrderBy(r => r.Due), cancellationToken).ConfigureAwait(false);
        return [.. dated.Where(r => r.ReminderDue(today) is not null)];
    }

    /// <summary>Notes that the reminder of a round went out. Needs <see cref="Capability.AskConfirmation"/>.</summary>
    /// <param name="round">The round.</param>
    /// <param name="by">Who reminded them.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The round; unchanged when no reminder is due.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability.</exception>
    public async Task<ConfirmationRound> RemindAsync(ConfirmationRoundId round, Actor by, CancellationToken cancellationToken = default)
    {
        var today = await TodayAsync(cancellationToken).ConfigureAwait(false);
        return await _door.ChangeAsync<ConfirmationRound>(
            "confirmations.remind", round.Value, Capability.AskConfirmation, by, [today], (r, now) => r.Remind(today, by, now), [], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The wanted requirements whose present content is not confirmed as the project asks, by key.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The requirements with where their confirmation stands. O(requirements + rounds).</returns>
    public async Task<IReadOnlyList<(Requirement Requirement, ConfirmationTally Tally)>> MissingAsync(CancellationToken cancellationToken = default)
    {
        var scheme = await _door.Store.FindAsync<RequirementScheme>(_door.ProjectId.Value, cancellationToken).ConfigureAwait(false);
        var rounds = (await ListAsync(Query.Where<ConfirmationRound>(r => r.Purpose == ConfirmationPurpose.Content), cancellationToken).ConfigureAwait(false)).ToLookup(r => r.RequirementId);
        var wanted = await _door.Store.ListAsync(RequirementQueries.Wanted, cancellationToken).ConfigureAwait(false);
        return [.. wanted.Select(r => (r, ConfirmationTally.Of(r, ConfirmationPurpose.Content, rounds[r.Id]))).Where(r => !r.Item2.Meets(scheme?.Validation ?? ConfirmationPolicy.Everybody))];
    }

    private async Task<LocalDate> TodayAsync(CancellationToken cancellationToken)
    {
        var project = await _door.LoadAsync<Project>(_door.ProjectId.Value, cancellationToken).ConfigureAwait(false);
        return _door.Now().InZone(DateTimeZoneProviders.Tzdb[project.Zone]).Date;
    }
}
