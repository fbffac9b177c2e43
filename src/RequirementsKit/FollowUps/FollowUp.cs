using System.Text.Json.Serialization;
using NodaTime;
using RequirementsKit.FollowUps.Internal;
using RequirementsKit.Recurrence;

namespace RequirementsKit.FollowUps;

/// <summary>One conversation of a series, identified by its nominal time: two machines schedule the same one.</summary>
public sealed record FollowUp : Aggregate, IDocument<FollowUp>
{
    [JsonConstructor]
    internal FollowUp()
    {
    }

    /// <inheritdoc />
    public static DocumentType<FollowUp> Document => FollowUpDocuments.FollowUp;

    /// <summary>Gets how a follow-up moves: Planned → Due → Overdue → Completed, or left out, missed, cancelled.</summary>
    public static TransitionTable<FollowUpState, FollowUpAction> Lifecycle { get; } = new(
        "follow-up",
        FollowUpState.Planned,
        (FollowUpState.Planned, FollowUpAction.ComeDue, FollowUpState.Due),
        (FollowUpState.Planned, FollowUpAction.Complete, FollowUpState.Completed),
        (FollowUpState.Planned, FollowUpAction.Skip, FollowUpState.Skipped),
        (FollowUpState.Planned, FollowUpAction.Cancel, FollowUpState.Cancelled),
        (FollowUpState.Due, FollowUpAction.Complete, FollowUpState.Completed),
        (FollowUpState.Due, FollowUpAction.RunLate, FollowUpState.Overdue),
        (FollowUpState.Due, FollowUpAction.Skip, FollowUpState.Skipped),
        (FollowUpState.Due, FollowUpAction.Cancel, FollowUpState.Cancelled),
        (FollowUpState.Overdue, FollowUpAction.Complete, FollowUpState.Completed),
        (FollowUpState.Overdue, FollowUpAction.Miss, FollowUpState.Missed),
        (FollowUpState.Overdue, FollowUpAction.Cancel, FollowUpState.Cancelled));

    /// <summary>Gets the id.</summary>
    [JsonInclude]
    public FollowUpId Id { get; internal init; }

    /// <summary>Gets the series.</summary>
    [JsonInclude]
    public FollowUpSeriesId Series { get; internal init; }

    /// <summary>Gets with whom.</summary>
    [JsonInclude]
    public StakeholderId Stakeholder { get; internal init; }

    /// <summary>Gets the local date and time that the rule means.</summary>
    [JsonInclude]
    public LocalDateTime Nominal { get; internal init; }

    /// <summary>Gets when it is due.</summary>
    [JsonInclude]
    public Instant Due { get; internal init; }

    /// <summary>Gets the state.</summary>
    [JsonInclude]
    public FollowUpState State { get; internal init; }

    /// <summary>Gets the interaction that completed it; null until then.</summary>
    [JsonInclude]
    public InteractionId? CompletedBy { get; internal init; }

    /// <summary>Gets what came of it; null until it is completed.</summary>
    [JsonInclude]
    public FollowUpOutcome? Outcome { get; internal init; }

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

    /// <summary>Schedules an occurrence of a series.</summary>
    /// <param name="series">The series.</param>
    /// <param name="occurrence">The occurrence.</param>
    /// <param name="by">Who schedules it.</param>
    /// <param name="now">When.</param>
    /// <returns>The follow-up; its id follows from the series and the nominal time.</returns>
    public static FollowUp Schedule(FollowUpSeries series, Occurrence occurrence, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(series);
        var id = IdOf(series.Id, occurrence.Nominal);
        return new()
        {
            Id = id,
            ProjectId = series.ProjectId,
            Series = series.Id,
            Stakeholder = series.Stakeholder,
            Nominal = occurrence.Nominal,
            Due = occurrence.Instant,
            State = Lifecycle.Initial,
            Events = [new FollowUpScheduled(id, series.Id, occurrence.Instant, by, now)],
        };
    }

    /// <summary>The id of an occurrence: the first 128 bits of the fingerprint of its series and nominal time, marked as version 8 (RFC 9562, section 5.8).</summary>
    /// <param name="series">The series.</param>
    /// <param name="nominal">The nominal time.</param>
    /// <returns>The id.</returns>
    public static FollowUpId IdOf(FollowUpSeriesId series, LocalDateTime nominal)
    {
        var bytes = Convert.FromHexString(Fingerprint.OfText([series.ToString(), NodaTime.Text.LocalDateTimePattern.ExtendedIso.Format(nominal)]).ToString()).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return FollowUpId.From(new Guid(bytes, bigEndian: true));
    }

    /// <summary>Moves the follow-up to another state. Completing has a method of its own.</summary>
    /// <param name="action">The step.</param>
    /// <param name="by">Who moves it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="ArgumentException">The step is Complete.</exception>
    /// <exception cref="RuleViolationException">The table does not allow the step (<c>follow-up.illegal-action</c>).</exception>
    public FollowUp Move(FollowUpAction action, Actor by, Instant now) => action == FollowUpAction.Complete
        ? throw new ArgumentException("Completing needs to say what came of it. Use Complete.", nameof(action))
        : Step(action, null, by, now);

    /// <summary>Notes that the follow-up was done.</summary>
    /// <param name="interaction">By which interaction; null only when nobody answered.</param>
    /// <param name="outcome">What came of it.</param>
    /// <param name="by">Who notes it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="RuleViolationException">The interaction is missing (<c>follow-up.needs-interaction</c>), or the table does not allow it.</exception>
    public FollowUp Complete(InteractionId? interaction, FollowUpOutcome outcome, Actor by, Instant now) => interaction is null && outcome != FollowUpOutcome.NoReply
        ? throw new RuleViolationException("follow-up.needs-interaction", $"A follow-up with the outcome {outcome} needs the interaction that did it. Record the interaction first.")
        : Step(FollowUpAction.Complete, interaction, by, now) with { CompletedBy = interaction, Outcome = outcome };

    /// <summary>Whether the other state has the same canonical JSON.</summary>
    /// <param name="other">The other state.</param>
    /// <returns>True when it does.</returns>
    public bool Equals(FollowUp? other) => HasStateOf(other);

    /// <inheritdoc />
    public override int GetHashCode() => StateHash();

    /// <summary>The nominal time.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"follow-up of {Nominal:uuuu-MM-dd HH:mm}";

    private FollowUp Step(FollowUpAction action, InteractionId? interaction, Actor by, Instant now)
    {
        var next = Lifecycle.Next($"The {ToString()}", State, action);
        return this with { State = next, Events = [.. Events, new FollowUpMoved(Id, State, next, interaction, by, now)] };
    }
}
