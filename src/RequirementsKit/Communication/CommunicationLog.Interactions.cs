using RequirementsKit.Channels;

namespace RequirementsKit.Communication;

/// <content>Interactions: recorded, corrected, never changed.</content>
public sealed partial class CommunicationLog
{
    /// <summary>Records an interaction with one stakeholder that served a goal. Needs <see cref="Capability.Communicate"/>.</summary>
    /// <param name="goal">The goal that it served.</param>
    /// <param name="channel">The channel that was used.</param>
    /// <param name="with">The stakeholder.</param>
    /// <param name="said">What was said.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="note">What else is known; null for nothing.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The interaction.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the goal or the stakeholder is not of this project.</exception>
    public Task<Interaction> RecordAsync(
        GoalId goal, Channel channel, StakeholderId with, string said, Actor by, InteractionNote? note = null, CancellationToken cancellationToken = default) =>
        RecordAsync(channel, [with], said, by, [goal], note, cancellationToken);

    /// <summary>Records an interaction. Needs <see cref="Capability.Communicate"/>.</summary>
    /// <param name="channel">The channel that was used.</param>
    /// <param name="with">The stakeholders that took part.</param>
    /// <param name="said">What was said.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="goals">The goals that it served; null for none.</param>
    /// <param name="note">What else is known; null for nothing.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The interaction.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, something named is not of this project, or as for <see cref="Interaction.Record"/>.</exception>
    public async Task<Interaction> RecordAsync(
        Channel channel, IEnumerable<StakeholderId> with, string said, Actor by, IEnumerable<GoalId>? goals = null, InteractionNote? note = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(with);
        IReadOnlyList<StakeholderId> people = [.. with];
        IReadOnlyList<GoalId> served = [.. goals ?? []];
        var known = await NamedAsync([.. people, .. SpeakerOf(note)], served, cancellationToken).ConfigureAwait(false);
        return await _door.CreateAsync(
            "communication.record", Capability.Communicate, by, [channel, said, .. people, .. served, .. note?.Asked() ?? []],
            (now, number) => Interaction.Record(_door.NewId<InteractionId>(now), _door.ProjectId, number, channel, people, said, served, note, by, now), known, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Corrects what was recorded; both records stay, and the correction counts. Needs <see cref="Capability.Communicate"/>.</summary>
    /// <param name="interaction">The interaction that was recorded wrongly.</param>
    /// <param name="correction">What is to be said instead.</param>
    /// <param name="by">Who corrects it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The correction.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, something named is not of this project, or as for <see cref="Interaction.Correct"/>.</exception>
    public async Task<Interaction> CorrectAsync(InteractionId interaction, InteractionCorrection correction, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(correction);
        var original = await _door.LoadAsync<Interaction>(interaction.Value, cancellationToken).ConfigureAwait(false);
        var known = await NamedAsync([.. correction.With ?? [], .. SpeakerOf(correction.Note)], correction.Goals ?? [], cancellationToken).ConfigureAwait(false);
        return await _door.CreateWithAsync<Interaction>(
            "communication.correct", Capability.Communicate, by,
            [interaction, correction.Said, correction.Channel, .. correction.With ?? [], correction.Goals?.Count, .. correction.Goals ?? [], .. correction.Note?.Asked() ?? []],
            (now, number) => ValueTask.FromResult(original.Correct(_door.NewId<InteractionId>(now), number, correction, by, now)), known, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Notes what was made of the outcome of an interaction. Needs <see cref="Capability.Communicate"/>.</summary>
    /// <param name="interaction">The interaction.</param>
    /// <param name="consequence">What was made of it, as this project returned it.</param>
    /// <param name="by">Who made it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The interaction.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the consequence belongs to another project.</exception>
    public Task<Interaction> NoteConsequenceAsync(InteractionId interaction, Aggregate consequence, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(consequence);
        return _door.ChangeAsync<Interaction>(
            "communication.note-outcome", interaction.Value, Capability.Communicate, by, [consequence.DocumentId], (i, now) => i.NoteConsequence(consequence, by, now), [], cancellationToken);
    }

    private static StakeholderId[] SpeakerOf(InteractionNote? note) => note?.SaidBy is { } speaker ? PersonOf(speaker) : [];

    private async Task<IReadOnlyList<Aggregate>> NamedAsync(IEnumerable<StakeholderId> people, IEnumerable<GoalId> goals, CancellationToken cancellationToken)
    {
        var known = await KnownAsync(people, cancellationToken).ConfigureAwait(false);
        foreach (var goal in goals.Distinct())
        {
            known.Add(await _door.LoadAsync<CommunicationGoal>(goal.Value, cancellationToken).ConfigureAwait(false));
        }

        return known;
    }
}
