using System.Text.Json.Serialization;
using NodaTime;
using RequirementsKit.FollowUps.Internal;

namespace RequirementsKit.FollowUps;

/// <summary>One conversation of a series, identified by its nominal time: two machines schedule the same one.</summary>
public sealed partial record FollowUp : Aggregate, IDocument<FollowUp>
{
    [JsonConstructor]
    internal FollowUp()
    {
    }

    /// <inheritdoc />
    public static DocumentType<FollowUp> Document => FollowUpDocuments.FollowUp;

    /// <summary>Gets how a follow-up moves: Planned → Due → Overdue → Completed, or left out, missed, cancelled; rescheduled, it is planned again.</summary>
    public static TransitionTable<FollowUpState, FollowUpAction> Lifecycle { get; } = new(
        "follow-up",
        FollowUpState.Planned,
        (FollowUpState.Planned, FollowUpAction.ComeDue, FollowUpState.Due),
        (FollowUpState.Planned, FollowUpAction.Complete, FollowUpState.Completed),
        (FollowUpState.Planned, FollowUpAction.Skip, FollowUpState.Skipped),
        (FollowUpState.Planned, FollowUpAction.Cancel, FollowUpState.Cancelled),
        (FollowUpState.Planned, FollowUpAction.Reschedule, FollowUpState.Planned),
        (FollowUpState.Due, FollowUpAction.Complete, FollowUpState.Completed),
        (FollowUpState.Due, FollowUpAction.RunLate, FollowUpState.Overdue),
        (FollowUpState.Due, FollowUpAction.Skip, FollowUpState.Skipped),
        (FollowUpState.Due, FollowUpAction.Cancel, FollowUpState.Cancelled),
        (FollowUpState.Due, FollowUpAction.Reschedule, FollowUpState.Planned),
        (FollowUpState.Overdue, FollowUpAction.Complete, FollowUpState.Completed),
        (FollowUpState.Overdue, FollowUpAction.Miss, FollowUpState.Missed),
        (FollowUpState.Overdue, FollowUpAction.Cancel, FollowUpState.Cancelled),
        (FollowUpState.Overdue, FollowUpAction.Reschedule, FollowUpState.Planned));

    /// <summary>Gets the id.</summary>
    [JsonInclude]
    public FollowUpId Id { get; internal init; }

    /// <summary>Gets the series.</summary>
    [JsonInclude]
    public FollowUpSeriesId Series { get; internal init; }

    /// <summary>Gets with whom.</summary>
    [JsonInclude]
    public StakeholderId Stakeholder { get; internal init; }

    /// <summary>Gets the local date and time that the rule means; a contact from which it is counted anew moves it.</summary>
    [JsonInclude]
    public LocalDateTime Nominal { get; internal init; }

    /// <summary>Gets who keeps the promise.</summary>
    [JsonInclude]
    public Actor Owner { get; internal init; } = Actor.System;

    /// <summary>Gets the instant that the cadence means; rescheduling leaves it.</summary>
    [JsonInclude]
    public Instant Slot { get; internal init; }

    /// <summary>Gets when it is due.</summary>
    [JsonInclude]
    public Instant Due { get; internal init; }

    /// <summary>Gets the version of the time-zone data that <see cref="Slot"/> comes from, such as 2025b.</summary>
    [JsonInclude]
    public string ZoneData { get; internal init; } = "";

    /// <summary>Gets the contact or the settlement that it is counted from; null when the cadence alone gives it.</summary>
    [JsonInclude]
    public Instant? CountedFrom { get; internal init; }

    /// <summary>Gets when it is overdue; null for the grace of its rules after it was due.</summary>
    [JsonInclude]
    public Instant? OverdueFrom { get; internal init; }

    /// <summary>Gets when the delays of its escalation begin; null for when it is due.</summary>
    [JsonInclude]
    public Instant? EscalatesFrom { get; internal init; }

    /// <summary>Gets the follow-up without an answer for which this one was chased; null when it was not.</summary>
    [JsonInclude]
    public FollowUpId? ChasedAfter { get; internal init; }

    /// <summary>Gets the name of the channel that was advised when it was chased; null for none.</summary>
    [JsonInclude]
    public string? AdvisedChannel { get; internal init; }

    /// <summary>Gets when its time was told to the stakeholder; null when it was not.</summary>
    [JsonInclude]
    public Instant? AnnouncedAt { get; internal init; }

    /// <summary>Gets whether it was moved to balance the load of its owner.</summary>
    [JsonInclude]
    public bool IsBalanced { get; internal init; }

    /// <summary>Gets until when its reminders are put off; null when they are not.</summary>
    [JsonInclude]
    public Instant? SnoozedUntil { get; internal init; }

    /// <summary>Gets how often it was snoozed.</summary>
    [JsonInclude]
    public int Snoozes { get; internal init; }

    /// <summary>Gets how many of its reminders were raised.</summary>
    [JsonInclude]
    public int RemindersRaised { get; internal init; }

    /// <summary>Gets how many steps of the escalation were taken.</summary>
    [JsonInclude]
    public int StepsTaken { get; internal init; }

    /// <summary>Gets whether it is still to be done.</summary>
    [JsonIgnore]
    public bool IsOpen => State is FollowUpState.Planned or FollowUpState.Due or FollowUpState.Overdue;

    /// <summary>Gets the state.</summary>
    [JsonInclude]
    public FollowUpState State { get; internal init; }

    /// <summary>Gets the interaction that completed it; null until then.</summary>
    [JsonInclude]
    public InteractionId? CompletedBy { get; internal init; }

    /// <summary>Gets what came of it; null until it is completed.</summary>
    [JsonInclude]
    public FollowUpOutcome? Outcome { get; internal init; }

    /// <summary>Gets when it was completed, left out, missed or cancelled; null while it is open.</summary>
    [JsonInclude]
    public Instant? SettledAt { get; internal init; }

    /// <summary>Gets what was made of it; null when nobody has said so, empty when nothing came up.</summary>
    [JsonInclude]
    public FollowUpConsequence? Consequence { get; internal init; }

    /// <summary>Gets whether nobody answered.</summary>
    [JsonIgnore]
    public bool StayedUnanswered => Outcome == FollowUpOutcome.NoReply;

    /// <summary>Gets whether it was completed with an answer and nobody has said what came of it.</summary>
    [JsonIgnore]
    public bool OwesConsequence => State == FollowUpState.Completed && !StayedUnanswered && Consequence is null;

    /// <inheritdoc />
    [JsonIgnore]
    public override Guid DocumentId => Id.Value;

    /// <inheritdoc />
    [JsonIgnore]
    public override DocumentType DocumentType => FollowUpDocuments.FollowUp;

    /// <summary>The id, so that a follow-up can be given wherever its id is asked for.</summary>
    /// <param name="followUp">The follow-up.</param>
    public static implicit operator FollowUpId(FollowUp followUp)
    {
        ArgumentNullException.ThrowIfNull(followUp);
        return followUp.Id;
    }

    /// <summary>Whether the other state has the same canonical JSON.</summary>
    /// <param name="other">The other state.</param>
    /// <returns>True when it does.</returns>
    public bool Equals(FollowUp? other) => HasStateOf(other);

    /// <inheritdoc />
    public override int GetHashCode() => StateHash();

    /// <summary>The nominal time.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"follow-up of {Nominal:uuuu-MM-dd HH:mm}";
}
