using NodaTime;

namespace RequirementsKit.Communication;

/// <summary>Feedback moved to another state.</summary>
/// <param name="FeedbackId">The feedback.</param>
/// <param name="From">The state before.</param>
/// <param name="To">The state after.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record FeedbackMoved(FeedbackId FeedbackId, FeedbackState From, FeedbackState To, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "feedback.moved";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => FeedbackId.Value;

    internal static FeedbackMoved Read(FactReader facts) => new(facts.Subject<FeedbackId>(), facts.Value<FeedbackState>("from"), facts.Value<FeedbackState>("to"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Value("from", From).Value("to", To);
    }
}
