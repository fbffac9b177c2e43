using NodaTime;

namespace RequirementsKit.Retrospectives;

/// <summary>A retrospective was held.</summary>
/// <param name="RetrospectiveId">The retrospective.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record RetrospectiveHeld(RetrospectiveId RetrospectiveId, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "retrospective.held";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => RetrospectiveId.Value;

    internal static RetrospectiveHeld Read(FactReader facts) => new(facts.Subject<RetrospectiveId>(), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        // The subject says it all.
    }
}
