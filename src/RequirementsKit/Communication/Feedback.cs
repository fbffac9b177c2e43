using System.Text.Json.Serialization;
using NodaTime;
using RequirementsKit.Communication.Internal;

namespace RequirementsKit.Communication;

/// <summary>What reaches us unasked: a complaint, a suggestion, praise, a need. It is answered, and what became of it is known.</summary>
public sealed record Feedback : Aggregate, IDocument<Feedback>
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

    /// <summary>Moves the feedback to another state.</summary>
    /// <param name="action">Acknowledge, Assess or Close; the other steps have to say more and have methods of their own.</param>
    /// <param name="by">Who moves it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when it is there already.</returns>
    /// <exception cref="ArgumentException">The step has a method of its own.</exception>
    /// <exception cref="RuleViolationException">The table does not allow the step (<c>feedback.illegal-action</c>).</exception>
    public Feedback Move(FeedbackAction action, Actor by, Instant now) => action is FeedbackAction.Answer or FeedbackAction.MarkDuplicate or FeedbackAction.Escalate
        ? throw new ArgumentException($"{action} needs to say more. Use Reply, MarkDuplicate or Escalate.", nameof(action))
        : Lifecycle.IsDone(State, action) ? this : Step(action, by, now);

    /// <summary>Gives the sender an answer.</summary>
    /// <param name="answer">The answer, 1 to 1,000,000 characters.</param>
    /// <param name="interaction">The interaction by which the sender was told; null for another way.</param>
    /// <param name="by">Who answers.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when this answer was given before.</returns>
    /// <exception cref="ArgumentException">The answer is blank or too long.</exception>
    /// <exception cref="RuleViolationException">The table does not allow it (<c>feedback.illegal-action</c>).</exception>
    public Feedback Reply(string answer, InteractionId? interaction, Actor by, Instant now)
    {
        var words = Text.Required(answer, Text.MaxBody);
        return State == FeedbackState.Answered && Answer == words && AnsweredIn == interaction
            ? this
            : Step(FeedbackAction.Answer, by, now) with { Answer = words, AnsweredIn = interaction, AnsweredAt = now };
    }

    /// <summary>Hands the feedback to somebody with more authority. An answer that did not satisfy stays on record until there is another.</summary>
    /// <param name="to">Who decides from now on.</param>
    /// <param name="by">Who hands it over.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when that actor has it already.</returns>
    /// <exception cref="RuleViolationException">The table does not allow it (<c>feedback.illegal-action</c>).</exception>
    public Feedback Escalate(Actor to, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(to);
        if (State == FeedbackState.Escalated && EscalatedTo == to)
        {
            return this;
        }

        var next = Step(FeedbackAction.Escalate, by, now);
        return next with { EscalatedTo = to, Events = [.. next.Events, new FeedbackEscalated(Id, to, by, now)] };
    }

    /// <summary>Marks the feedback as saying the same as another.</summary>
    /// <param name="original">The other, which stands for itself.</param>
    /// <param name="by">Who marks it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when it was marked so before.</returns>
    /// <exception cref="RuleViolationException">
    /// It is the same feedback (<c>feedback.duplicate-of-itself</c>), the other is a duplicate too (<c>feedback.duplicate-of-duplicate</c>), or the table does not allow it
    /// (<c>feedback.illegal-action</c>).
    /// </exception>
    public Feedback MarkDuplicate(Feedback original, Actor by, Instant now)
    {
        ArgumentNullException.ThrowIfNull(original);
        if (original.Id == Id)
        {
            throw new RuleViolationException("feedback.duplicate-of-itself", $"{Key} cannot be a duplicate of itself. Name the feedback that came first.");
        }

        if (original.DuplicateOf is { } first)
        {
            throw new RuleViolationException("feedback.duplicate-of-duplicate", $"{original.Key} is a duplicate of {first} itself. Name that one, so that one answer reaches everybody.");
        }

        return DuplicateOf == original.Id ? this : Step(FeedbackAction.MarkDuplicate, by, now) with { DuplicateOf = original.Id };
    }

    /// <summary>Notes what was made from the feedback, so that nothing is lost on the way.</summary>
    /// <param name="consequence">The requirement, point or change request, of the same project.</param>
    /// <param name="by">Who made it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when it was noted before.</returns>
    /// <exception cref="RuleViolationException">The consequence belongs to another project (<c>feedback.foreign-consequence</c>).</exception>
    public Feedback NoteConsequence(Aggregate consequence, Actor by, Instant now)
    {
        var name = ConsequenceName.Of(this, Key, consequence);
        return Consequences.Contains(name) ? this : this with { Consequences = [.. Consequences, name], Events = [.. Events, new FeedbackHadConsequence(Id, name, by, now)] };
    }

    /// <summary>Whether the other state has the same canonical JSON.</summary>
    /// <param name="other">The other state.</param>
    /// <returns>True when it does.</returns>
    public bool Equals(Feedback? other) => HasStateOf(other);

    /// <inheritdoc />
    public override int GetHashCode() => StateHash();

    /// <summary>The key.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Key;

    private Feedback Step(FeedbackAction action, Actor by, Instant now)
    {
        var next = Lifecycle.Next(Key, State, action);
        return this with { State = next, Events = [.. Events, new FeedbackMoved(Id, State, next, by, now)] };
    }
}
