using NodaTime;

namespace RequirementsKit.Communication;

/// <summary>Feedback went to somebody with more authority.</summary>
/// <param name="FeedbackId">The feedback.</param>
/// <param name="To">Who decides now.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record FeedbackEscalated(FeedbackId FeedbackId, Actor To, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "feedback.escalated";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => FeedbackId.Value;

    internal static FeedbackEscalated Read(FactReader facts) => new(facts.Subject<FeedbackId>(), Actor.Parse(facts.Code("to"), null), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Code("to", To.ToString());
    }
}
