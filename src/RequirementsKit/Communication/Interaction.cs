using System.Text.Json.Serialization;
using NodaTime;
using RequirementsKit.Channels;
using RequirementsKit.Communication.Internal;

namespace RequirementsKit.Communication;

/// <summary>What was said, when, by whom, to whom and how. Never changed: a correction is a new interaction that supersedes it, and both stay.</summary>
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
    /// <param name="corrects">The interaction that this one corrects; null for none.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="now">When.</param>
    /// <returns>The interaction.</returns>
    /// <exception cref="ArgumentException">Nobody took part, or nothing was said.</exception>
    public static Interaction Record(
        InteractionId id, ProjectId project, long number, Channel channel, IEnumerable<StakeholderId> with, string said, IEnumerable<GoalId> goals, InteractionNote? note,
        InteractionId? corrects, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(channel);
        ArgumentNullException.ThrowIfNull(with);
        ArgumentNullException.ThrowIfNull(goals);
        IReadOnlyList<StakeholderId> participants = [.. with.Distinct()];
        if (participants.Count == 0)
        {
            throw new ArgumentException("An interaction needs at least one stakeholder. Name with whom it took place.", nameof(with));
        }

        return new()
        {
            Id = id,
            ProjectId = project,
            KeyNumber = number,
            At = now,
            RecordedBy = by,
            Channel = channel,
            With = participants,
            Said = Text.Required(said, Text.MaxBody),
            Goals = [.. goals.Distinct()],
            Note = note ?? new(),
            Corrects = corrects,
            Events = [new InteractionRecorded(id, corrects, by, now)],
        };
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
