using NodaTime;
using RequirementsKit.Communication;
using RequirementsKit.Projects.Internal;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;

namespace RequirementsKit.Requirements;

/// <summary>Asks stakeholders whether a requirement, or what was built of it, is what they need.</summary>
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
        AskAsync(requirement, ConfirmationPurpose.Content, [from], [show], by, due, cancellationToken);

    /// <summary>Asks several stakeholders. Needs <see cref="Capability.AskConfirmation"/>.</summary>
    /// <param name="requirement">The requirement, as it stands now.</param>
    /// <param name="purpose">What is asked.</param>
    /// <param name="from">Who is asked.</param>
    /// <param name="show">What is shown.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="due">Until when; null for no date.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The round.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the requirement or a stakeholder is not of this project.</exception>
    public async Task<ConfirmationRound> AskAsync(
        RequirementId requirement, ConfirmationPurpose purpose, IEnumerable<StakeholderId> from, IEnumerable<Evidence> show, Actor by, LocalDate? due = null, CancellationToken cancellationToken = default)
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

        return await _door.CreateAsync(
            "confirmations.ask", Capability.AskConfirmation, by, [requirement, purpose, due, .. asked, .. shown],
            (now, number) => ConfirmationRound.Ask(_door.NewId<ConfirmationRoundId>(now), number, content, purpose, asked, shown, due, by, now), decidedOn, cancellationToken).ConfigureAwait(false);
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
}
