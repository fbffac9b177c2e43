using System.Text.Json.Serialization;
using NodaTime;
using RequirementsKit.Communication.Internal;

namespace RequirementsKit.Communication;

/// <summary>What reaches us unasked: a complaint, a suggestion, praise, a need. It is answered, and what became of it is known.</summary>
public sealed partial record Feedback : Aggregate, IDocument<Feedback>
{
    [JsonConstructor]
    internal Feedback()
    {
    }

    /// <inheritdoc />
    public static DocumentType<Feedback> Document => CommunicationDocuments.Feedback;

    /// <summary>Gets how feedback moves (ISO 10002): Received → Acknowledged → Assessed → Answered → Closed, or Escalated.</summary>
    public static TransitionTable<FeedbackState, FeedbackAction> Lifecycle { get; } = new(
        "feedback",
        FeedbackState.Received,
        (FeedbackState.Received, FeedbackAction.Acknowledge, FeedbackState.Acknowledged),
        (FeedbackState.Received, FeedbackAction.MarkDuplicate, FeedbackState.Duplicate),
        (FeedbackState.Acknowledged, FeedbackAction.Assess, FeedbackState.Assessed),
        (FeedbackState.Acknowledged, FeedbackAction.MarkDuplicate, FeedbackState.Duplicate),
        (FeedbackState.Acknowledged, FeedbackAction.Escalate, FeedbackState.Escalated),
        (FeedbackState.Assessed, FeedbackAction.Answer, FeedbackState.Answered),
        (FeedbackState.Assessed, FeedbackAction.MarkDuplicate, FeedbackState.Duplicate),
        (FeedbackState.Assessed, FeedbackAction.Escalate, FeedbackState.Escalated),
        (FeedbackState.Escalated, FeedbackAction.Answer, FeedbackState.Answered),
        (FeedbackState.Answered, FeedbackAction.Close, FeedbackState.Closed),
        (FeedbackState.Answered, FeedbackAction.Escalate, FeedbackState.Escalated));

    /// <summary>Gets the id.</summary>
    [JsonInclude]
    public FeedbackId Id { get; internal init; }

    /// <summary>Gets the key, such as FB-4.</summary>
    [JsonIgnore]
    public string Key => $"FB-{KeyNumber}";

    /// <summary>Gets what it is.</summary>
    [JsonInclude]
    public FeedbackKind Kind { get; internal init; }

    /// <summary>Gets who sent it.</summary>
    [JsonInclude]
    public StakeholderId Sender { get; internal init; }

    /// <summary>Gets what it says.</summary>
    [JsonInclude]
    public string Content { get; internal init; } = "";

    /// <summary>Gets the state.</summary>
    [JsonInclude]
    public FeedbackState State { get; internal init; }

    /// <summary>Gets the answer; null until there is one.</summary>
    [JsonInclude]
    public string? Answer { get; internal init; }

    /// <summary>Gets the interaction by which the sender was told; null when the answer went another way.</summary>
    [JsonInclude]
    public InteractionId? AnsweredIn { get; internal init; }

    /// <summary>Gets when the sender was answered; null until then.</summary>
    [JsonInclude]
    public Instant? AnsweredAt { get; internal init; }

    /// <summary>Gets until when a reply was promised; null for no promise.</summary>
    [JsonInclude]
    public Instant? ReplyDue { get; internal init; }

    /// <summary>Gets who decides since it was escalated; null when it was not.</summary>
    [JsonInclude]
    public Actor? EscalatedTo { get; internal init; }

    /// <summary>Gets the feedback that says the same; null for none.</summary>
    [JsonInclude]
    public FeedbackId? DuplicateOf { get; internal init; }

    /// <summary>Gets what was made from it, each as kind and id, such as <c>requirement 0198…</c>.</summary>
    [JsonInclude]
    public IReadOnlyList<string> Consequences { get; internal init; } = [];

    /// <summary>Gets when it arrived.</summary>
    [JsonInclude]
    public Instant ReceivedAt { get; internal init; }

    /// <summary>Gets whether nothing was made from it yet.</summary>
    [JsonIgnore]
    public bool HasNoConsequence => Consequences.Count == 0;

    /// <summary>Gets whether the sender still waits for an answer.</summary>
    [JsonIgnore]
    public bool IsUnanswered => State is FeedbackState.Received or FeedbackState.Acknowledged or FeedbackState.Assessed or FeedbackState.Escalated;

    /// <inheritdoc />
    [JsonIgnore]
    public override Guid DocumentId => Id.Value;

    /// <inheritdoc />
    [JsonIgnore]
    public override DocumentType DocumentType => CommunicationDocuments.Feedback;

    /// <summary>The id, so that feedback can be given wherever its id is asked for.</summary>
    /// <param name="feedback">The feedback.</param>
    public static implicit operator FeedbackId(Feedback feedback)
    {
        ArgumentNullException.ThrowIfNull(feedback);
        return feedback.Id;
    }

    /// <summary>Takes feedback in.</summary>
    /// <param name="id">The new id.</param>
    /// <param name="project">The project.</param>
    /// <param name="number">The number of its key.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="sender">Who sent it.</param>
    /// <param name="content">What it says, 1 to 1,000,000 characters.</param>
    /// <param name="by">Who takes it in.</param>
    /// <param name="now">When.</param>
    /// <param name="replyDue">Until when a reply was promised; null for no promise.</param>
    /// <returns>The feedback.</returns>
    /// <exception cref="ArgumentException">The content is blank or too long.</exception>
    public static Feedback Receive(
        FeedbackId id, ProjectId project, long number, FeedbackKind kind, StakeholderId sender, string content, Actor by, Instant now, Instant? replyDue = null) => new()
        {
            Id = id,
            ProjectId = project,
            KeyNumber = number,
            Kind = Member.Defined(kind),
            Sender = sender,
            Content = Text.Required(content, Text.MaxBody),
            State = Lifecycle.Initial,
            ReceivedAt = now,
            ReplyDue = replyDue,
            Events = [new FeedbackReceived(id, kind, by, now)],
        };

    /// <summary>Whether the other state has the same canonical JSON.</summary>
    /// <param name="other">The other state.</param>
    /// <returns>True when it does.</returns>
    public bool Equals(Feedback? other) => HasStateOf(other);

    /// <inheritdoc />
    public override int GetHashCode() => StateHash();

    /// <summary>The key.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Key;
}
