using NodaTime;

namespace RequirementsKit.Communication;

/// <summary>Feedback arrived.</summary>
/// <param name="FeedbackId">The feedback.</param>
/// <param name="Kind">What it is.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record FeedbackReceived(FeedbackId FeedbackId, FeedbackKind Kind, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "feedback.received";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => FeedbackId.Value;

    internal static FeedbackReceived Read(FactReader facts) => new(facts.Subject<FeedbackId>(), facts.Value<FeedbackKind>("kind"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Value("kind", Kind);
    }
}
