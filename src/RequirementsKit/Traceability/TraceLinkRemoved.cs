using NodaTime;

namespace RequirementsKit.Traceability;

/// <summary>A trace link was removed.</summary>
/// <param name="LinkId">The link.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record TraceLinkRemoved(LinkId LinkId, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "trace-link.removed";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => LinkId.Value;

    internal static TraceLinkRemoved Read(FactReader facts) => new(facts.Subject<LinkId>(), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        // The subject says it all.
    }
}
