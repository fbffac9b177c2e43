using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using RequirementsKit.Communication.Internal;

namespace RequirementsKit.Communication;

/// <summary>What a communication is to reach: for what, with whom, until when. Each participant acknowledges it.</summary>
public sealed partial record CommunicationGoal : Aggregate, IDocument<CommunicationGoal>
{
    [JsonConstructor]
    internal CommunicationGoal()
    {
    }

    /// <inheritdoc />
    public static DocumentType<CommunicationGoal> Document => CommunicationDocuments.Goal;

    /// <summary>Gets how a goal moves: Open → Achieved, Missed or Abandoned, and back from Missed.</summary>
    public static TransitionTable<GoalState, GoalAction> Lifecycle { get; } = new(
        "goal",
        GoalState.Open,
        (GoalState.Open, GoalAction.Achieve, GoalState.Achieved),
        (GoalState.Open, GoalAction.Miss, GoalState.Missed),
        (GoalState.Open, GoalAction.Abandon, GoalState.Abandoned),
        (GoalState.Missed, GoalAction.Reopen, GoalState.Open));

    /// <summary>Gets the id.</summary>
    [JsonInclude]
    public GoalId Id { get; internal init; }

    /// <summary>Gets the key, such as GOAL-2.</summary>
    [JsonIgnore]
    public string Key => $"GOAL-{KeyNumber}";

    /// <summary>Gets what it is for.</summary>
    [JsonInclude]
    public GoalPurpose Purpose { get; internal init; }

    /// <summary>Gets the outcome that is wanted.</summary>
    [JsonInclude]
    public string DesiredOutcome { get; internal init; } = "";

    /// <summary>Gets the participants.</summary>
    [JsonInclude]
    public IReadOnlyList<StakeholderId> Participants { get; internal init; } = [];

    /// <summary>Gets the date until which it is to be reached; null for none.</summary>
    [JsonInclude]
    public LocalDate? Due { get; internal init; }

    /// <summary>Gets whether it was reached.</summary>
    [JsonInclude]
    public GoalState State { get; internal init; }

    /// <summary>Gets who acknowledged it, the last word of each participant.</summary>
    [JsonInclude]
    public IReadOnlyList<GoalAcknowledgement> Acknowledgements { get; internal init; } = [];

    /// <summary>Gets the interaction that reached it; null until then.</summary>
    [JsonInclude]
    public InteractionId? AchievedBy { get; internal init; }

    /// <summary>Gets the interaction that showed that it was not reached; null for none.</summary>
    [JsonInclude]
    public InteractionId? MissedIn { get; internal init; }

    /// <summary>Gets why it was missed or given up, in words; null for none.</summary>
    [JsonInclude]
    public string? Reason { get; internal init; }

    /// <summary>Gets the fingerprint of purpose, outcome, due date and participants, whose order makes no difference.</summary>
    [JsonIgnore]
    public Fingerprint Content => Fingerprint.OfText(
        [Purpose.ToString(), DesiredOutcome, Due is { } due ? LocalDatePattern.Iso.Format(due) : "", .. Participants.Order().Select(p => p.ToString())]);

    /// <summary>Gets whether every participant acknowledged it as it is now.</summary>
    [JsonIgnore]
    public bool IsAcknowledged => NotAcknowledgedBy().Count == 0;

    /// <inheritdoc />
    [JsonIgnore]
    public override Guid DocumentId => Id.Value;

    /// <inheritdoc />
    [JsonIgnore]
    public override DocumentType DocumentType => CommunicationDocuments.Goal;

    /// <summary>The id, so that a goal can be given wherever its id is asked for.</summary>
    /// <param name="goal">The goal.</param>
    public static implicit operator GoalId(CommunicationGoal goal)
    {
        ArgumentNullException.ThrowIfNull(goal);
        return goal.Id;
    }

    /// <summary>Sets a goal.</summary>
    /// <param name="id">The new id.</param>
    /// <param name="project">The project.</param>
    /// <param name="number">The number of its key.</param>
    /// <param name="purpose">What it is for.</param>
    /// <param name="desiredOutcome">The outcome that is wanted, 1 to 1,000,000 characters.</param>
    /// <param name="participants">With whom; at least one.</param>
    /// <param name="due">Until when; null for no date.</param>
    /// <param name="by">Who sets it.</param>
    /// <param name="now">When.</param>
    /// <returns>The goal.</returns>
    /// <exception cref="ArgumentException">The outcome is blank or too long, or nobody participates.</exception>
    public static CommunicationGoal Set(
        GoalId id, ProjectId project, long number, GoalPurpose purpose, string desiredOutcome, IEnumerable<StakeholderId> participants, LocalDate? due, Actor by, Instant now)
    {
        var goal = new CommunicationGoal
        {
            Id = id,
            ProjectId = project,
            KeyNumber = number,
            Purpose = Member.Defined(purpose),
            DesiredOutcome = Text.Required(desiredOutcome, Text.MaxBody),
            Participants = Several(participants),
            Due = due,
            State = Lifecycle.Initial,
        };
        return goal with { Events = [new GoalSet(id, goal.Content, by, now)] };
    }

    /// <summary>The participants whose acknowledgement is missing or stale.</summary>
    /// <returns>The participants, in order.</returns>
    public IReadOnlyList<StakeholderId> NotAcknowledgedBy()
    {
        var content = Content;
        return [.. Participants.Where(p => !Acknowledgements.Any(a => a.Participant == p && a.Content == content))];
    }

    /// <summary>Whether the other state has the same canonical JSON.</summary>
    /// <param name="other">The other state.</param>
    /// <returns>True when it does.</returns>
    public bool Equals(CommunicationGoal? other) => HasStateOf(other);

    /// <inheritdoc />
    public override int GetHashCode() => StateHash();

    /// <summary>The key.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Key;

    private static IReadOnlyList<StakeholderId> Several(IEnumerable<StakeholderId> participants)
    {
        ArgumentNullException.ThrowIfNull(participants);
        IReadOnlyList<StakeholderId> distinct = [.. participants.Distinct()];
        return distinct.Count > 0 ? distinct : throw new ArgumentException("A goal needs at least one participant. Name with whom it is to be reached.", nameof(participants));
    }
}
