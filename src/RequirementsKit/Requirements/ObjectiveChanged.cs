using NodaTime;

namespace RequirementsKit.Requirements;

/// <summary>An objective was changed.</summary>
/// <param name="ObjectiveId">The objective.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record ObjectiveChanged(ObjectiveId ObjectiveId, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "objective.changed";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ObjectiveId.Value;

    internal static ObjectiveChanged Read(FactReader facts) => new(facts.Subject<ObjectiveId>(), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        // The subject says it all.
    }
}
