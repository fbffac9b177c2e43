using System.Text.Json.Serialization;
using NodaTime;
using RequirementsKit.Channels;
using RequirementsKit.Communication.Internal;

namespace RequirementsKit.Communication;

/// <summary>What was said, when, by whom, to whom and how. Its content never changes: a correction is a new interaction that supersedes it, and both stay.</summary>
public sealed record Interaction : Aggregate, IDocument<Interaction>
{
    [JsonConstructor]
    internal Interaction()
    {
    }

    /// <inheritdoc />
    public static DocumentType<Interaction> Document => CommunicationDocuments.Interaction;

    /// <summary>Gets the id.</summary>
    [JsonInclude]
    public InteractionId Id { get; internal init; }

    /// <summary>Gets the key, such as TALK-5.</summary>
    [JsonIgnore]
    public string Key => $"TALK-{KeyNumber}";

    /// <summary>Gets when it took place.</summary>
    [JsonInclude]
    public Instant At { get; internal init; }

    /// <summary>Gets when it was recorded.</summary>
    [JsonInclude]
    public Instant RecordedAt { get; internal init; }

    /// <summary>Gets who recorded it.</summary>
    [JsonInclude]
    public Actor RecordedBy { get; internal init; } = Actor.System;

    /// <summary>Gets the stakeholders that took part.</summary>
    [JsonInclude]
    public IReadOnlyList<StakeholderId> With { get; internal init; } = [];

    /// <summary>Gets the channel that was used.</summary>
    [JsonInclude]
    public Channel Channel { get; internal init; } = Channel.Email;

    /// <summary>Gets what was said.</summary>
    [JsonInclude]
    public string Said { get; internal init; } = "";

    /// <summary>Gets the goals that it served.</summary>
    [JsonInclude]
    public IReadOnlyList<GoalId> Goals { get; internal init; } = [];

    /// <summary>Gets what else is known of it.</summary>
    [JsonInclude]
    public InteractionNote Note { get; internal init; } = new();

    /// <summary>Gets the interaction that this one corrects; null for none.</summary>
    [JsonInclude]
    public InteractionId? Corrects { get; internal init; }

    /// <summary>Gets the interaction that supersedes this one; null while it stands.</summary>
    [JsonInclude]
    public InteractionId? CorrectedBy { get; internal init; }

    /// <summary>Gets what was made of its outcome, each as kind and id, such as <c>requirement 0198…</c>; points that name it as their source are not listed.</summary>
    [JsonInclude]
    public IReadOnlyList<string> Consequences { get; internal init; } = [];

    /// <summary>Gets whether it served no goal.</summary>
    [JsonIgnore]
    public bool ServesNoGoal => Goals.Count == 0;

    /// <summary>Gets whether an outcome was noted of which nothing was made yet, as far as the interaction itself knows.</summary>
    [JsonIgnore]
    public bool HasOpenOutcome => Note.Outcome is not null && Consequences.Count == 0;

    /// <inheritdoc />
    [JsonIgnore]
    public override Guid DocumentId => Id.Value;

    /// <inheritdoc />
    [JsonIgnore]
    public override DocumentType DocumentType => CommunicationDocuments.Interaction;

    /// <summary>The id, so that an interaction can be given wherever its id is asked for.</summary>
    /// <param name="interaction">The interaction.</param>
    public static implicit operator InteractionId(Interaction interaction)
    {
        ArgumentNullException.ThrowIfNull(interaction);
        return interaction.Id;
    }

    /// <summary>Records an interaction.</summary>
    /// <param name="id">The new id.</param>
    /// <param name="project">The project.</param>
    /// <param name="number">The number of its key.</param>
    /// <param name="channel">The channel that was used.</param>
    /// <param name="with">The stakeholders that took part; at least one.</param>
    /// <param name="said">What was said, 1 to 1,000,000 characters.</param>
    /// <param name="goals">The goals that it served; none is allowed, and shows in a query.</param>
    /// <param name="note">What else is known; null for nothing.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="now">When it is recorded; it took place then, unless the note says otherwise.</param>
    /// <returns>The interaction.</returns>
    /// <exception cref="ArgumentException">Nobody took part, nothing was said, or a text of the note is too long.</exception>
    /// <exception cref="RuleViolationException">
    /// It took place later than now (<c>interaction.in-the-future</c>), or another channel was used than advised and no reason is given (<c>interaction.channel-without-reason</c>).
    /// </exception>
    public static Interaction Record(
        InteractionId id, ProjectId project, long number, Channel channel, IEnumerable<StakeholderId> with, string said, IEnumerable<GoalId> goals, InteractionNote? note, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(channel);
        ArgumentNullException.ThrowIfNull(with);
        ArgumentNullException.ThrowIfNull(goals);
        IReadOnlyList<StakeholderId> participants = [.. with.Distinct()];
        if (participants.Count == 0)
        {
            throw new ArgumentException("An interaction needs at least one stakeholder. Name with whom it took place.", nameof(with));
        }

        var content = Text.Required(said, Text.MaxBody);
        var known = (note ?? new()).Checked(channel, now);
        return new()
        {
            Id = id,
            ProjectId = project,
            KeyNumber = number,
            At = known.TookPlaceAt is { } at ? Microseconds.Floor(at) : now,
            RecordedAt = now,
            RecordedBy = by,
            Channel = channel,
            With = participants,
            Said = content,
            Goals = [.. goals.Distinct()],
            Note = known with { TookPlaceAt = null },
            Events = [new InteractionRecorded(id, null, by, now)],
        };
    }

    /// <summary>Corrects what was recorded. This record stays as it is and points to the correction, which counts from then on.</summary>
    /// <param name="id">The id of the correction.</param>
    /// <param name="number">The number of its key.</param>
    /// <param name="correction">What is to be said instead.</param>
    /// <param name="by">Who corrects it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next states of this interaction and of its correction, in this order.</returns>
    /// <exception cref="RuleViolationException">It was corrected before (<c>interaction.already-corrected</c>), or as for <see cref="Record"/>.</exception>
    public ChangeSet Correct(InteractionId id, long number, InteractionCorrection correction, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(correction);
        if (CorrectedBy is { } earlier)
        {
            throw new RuleViolationException("interaction.already-corrected", $"{Key} was corrected by {earlier} before. Correct that one, so that the last word is clear.");
        }

        var note = correction.Note ?? Note;
        var corrected = Record(
            id, ProjectId, number, correction.Channel ?? Channel, correction.With ?? With, correction.Said ?? Said, correction.Goals ?? Goals, note with { TookPlaceAt = note.TookPlaceAt ?? At }, by, now);
        return new([
            this with { CorrectedBy = id, Events = [.. Events, new InteractionCorrected(Id, id, by, now)] },
            corrected with { Corrects = Id, Consequences = Consequences, Events = [new InteractionRecorded(id, Id, by, now)] },
        ]);
    }

    /// <summary>Notes what was made of the outcome, so that nothing is lost on the way.</summary>
    /// <param name="consequence">The requirement, change request or whatever it is, of the same project.</param>
    /// <param name="by">Who made it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when it was noted before.</returns>
    /// <exception cref="RuleViolationException">The consequence belongs to another project (<c>interaction.foreign-consequence</c>).</exception>
    public Interaction NoteConsequence(Aggregate consequence, Actor by, Instant now)
    {
        var name = ConsequenceName.Of(this, Key, consequence);
        return Consequences.Contains(name) ? this : this with { Consequences = [.. Consequences, name], Events = [.. Events, new InteractionHadConsequence(Id, name, by, now)] };
    }

    /// <summary>Whether the other state has the same canonical JSON.</summary>
    /// <param name="other">The other state.</param>
    /// <returns>True when it does.</returns>
    public bool Equals(Interaction? other) => HasStateOf(other);

    /// <inheritdoc />
    public override int GetHashCode() => StateHash();

    /// <summary>The key.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Key;
}
