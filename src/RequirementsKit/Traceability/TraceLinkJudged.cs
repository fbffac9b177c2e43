using NodaTime;

namespace RequirementsKit.Traceability;

/// <summary>A trace link was judged.</summary>
/// <param name="LinkId">The link.</param>
/// <param name="Judgement">What was said.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record TraceLinkJudged(LinkId LinkId, LinkJudgement Judgement, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "trace-link.judged";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => LinkId.Value;

    internal static TraceLinkJudged Read(FactReader facts) => new(facts.Subject<LinkId>(), facts.Value<LinkJudgement>("judgement"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Value("judgement", Judgement);
    }
}
