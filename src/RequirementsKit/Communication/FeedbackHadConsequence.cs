using NodaTime;

namespace RequirementsKit.Communication;

/// <summary>Something was made from feedback.</summary>
/// <param name="FeedbackId">The feedback.</param>
/// <param name="Consequence">The kind and id of what was made.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record FeedbackHadConsequence(FeedbackId FeedbackId, string Consequence, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "feedback.had-consequence";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => FeedbackId.Value;

    internal static FeedbackHadConsequence Read(FactReader facts) => new(facts.Subject<FeedbackId>(), facts.Code("consequence"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Code("consequence", Consequence);
    }
}
