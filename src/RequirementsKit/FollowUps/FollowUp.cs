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

    /// <summary>Gets who keeps the promise.</summary>
    [JsonInclude]
    public Actor Owner { get; internal init; } = Actor.System;

    /// <summary>Gets the instant that the cadence means; rescheduling leaves it.</summary>
    [JsonInclude]
    public Instant Slot { get; internal init; }

    /// <summary>Gets when it is due.</summary>
    [JsonInclude]
    public Instant Due { get; internal init; }

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
            Owner = series.Owner,
            Slot = occurrence.Instant,
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

    /// <summary>Puts the reminders off. The follow-up is due as before.</summary>
    /// <param name="until">Until when; after now.</param>
    /// <param name="rules">The rules of its series.</param>
    /// <param name="by">Who snoozes it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="RuleViolationException">It is closed (<c>follow-up.closed</c>), the time is past (<c>follow-up.snooze-past</c>), or it was snoozed too often (<c>follow-up.snoozed-out</c>).</exception>
    public FollowUp Snooze(Instant until, FollowUpRules rules, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(rules);
        RequireOpen();
        if (until <= now)
        {
            throw new RuleViolationException("follow-up.snooze-past", $"The {ToString()} cannot be snoozed until {until}, which is past. Use a later time.");
        }

        return Snoozes < rules.MaxSnoozes
            ? this with { SnoozedUntil = until, Snoozes = Snoozes + 1, Events = [.. Events, new FollowUpSnoozed(Id, until, Snoozes + 1, by, now)] }
            : throw new RuleViolationException("follow-up.snoozed-out", $"The {ToString()} was snoozed {Snoozes} times; its series allows {rules.MaxSnoozes}. Do it, reschedule it, or leave it out.");
    }

    /// <summary>Moves the follow-up to another time and drops its snooze. The series goes on as before.</summary>
    /// <param name="due">When it is to be done; after now.</param>
    /// <param name="by">Who moves it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; Planned again.</returns>
    /// <exception cref="RuleViolationException">It is closed (<c>follow-up.closed</c>), or the time is past (<c>follow-up.reschedule-past</c>).</exception>
    public FollowUp Reschedule(Instant due, Actor by, Instant now)
    {
        RequireOpen();
        return due > now
            ? this with
            {
                Due = due,
                State = FollowUpState.Planned,
                SnoozedUntil = null,
                RemindersRaised = 0,
                StepsTaken = 0,
                Events = [.. Events, new FollowUpRescheduled(Id, Due, due, by, now)],
            }
            : throw new RuleViolationException("follow-up.reschedule-past", $"The {ToString()} cannot be moved to {due}, which is past. Use a later time.");
    }

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

    internal FollowUp Remind(Instant now) =>
        this with { RemindersRaised = RemindersRaised + 1, Events = [.. Events, new FollowUpReminded(Id, RemindersRaised, Due, Actor.System, now)] };

    internal FollowUp Escalate(EscalationStep step, Instant now) =>
        this with { StepsTaken = StepsTaken + 1, Events = [.. Events, new FollowUpEscalated(Id, StepsTaken, step.Role, step.Channel, Actor.System, now)] };

    private void RequireOpen()
    {
        if (!IsOpen)
        {
            throw new RuleViolationException("follow-up.closed", $"The {ToString()} is {State}. Only an open follow-up can be moved.");
        }
    }

    private FollowUp Step(FollowUpAction action, InteractionId? interaction, Actor by, Instant now)
    {
        var next = Lifecycle.Next($"The {ToString()}", State, action);
        return this with { State = next, Events = [.. Events, new FollowUpMoved(Id, State, next, interaction, by, now)] };
    }
}
