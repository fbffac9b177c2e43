using NodaTime;

namespace RequirementsKit.Traceability;

/// <summary>The thing outside that a link leads to was looked at again.</summary>
/// <param name="LinkId">The link.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record TraceLinkObserved(LinkId LinkId, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "trace-link.observed";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => LinkId.Value;

    internal static TraceLinkObserved Read(FactReader facts) => new(facts.Subject<LinkId>(), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        // The subject says it all.
    }
}
