using NodaTime;

namespace RequirementsKit.Traceability;

/// <summary>A trace link was made.</summary>
/// <param name="LinkId">The link.</param>
/// <param name="Type">The kind of link.</param>
/// <param name="Source">The source, by id or URI.</param>
/// <param name="Target">The target, by id or URI.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record TraceLinkMade(LinkId LinkId, LinkType Type, string Source, string Target, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "trace-link.made";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => LinkId.Value;

    internal static TraceLinkMade Read(FactReader facts) => new(facts.Subject<LinkId>(), facts.Value<LinkType>("type"), facts.Code("source"), facts.Code("target"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Value("type", Type).Code("source", Source).Code("target", Target);
    }
}
