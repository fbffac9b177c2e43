using NodaTime;

namespace RequirementsKit.Requirements;

/// <summary>A requirement got another place in the tree.</summary>
/// <param name="RequirementId">The requirement.</param>
/// <param name="Parent">The requirement above it; null at the top.</param>
/// <param name="Order">Its order among those beside it.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record RequirementPlaced(RequirementId RequirementId, RequirementId? Parent, long Order, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "requirement.placed";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => RequirementId.Value;

    internal static RequirementPlaced Read(FactReader facts) => new(facts.Subject<RequirementId>(), facts.OptionalId<RequirementId>("parent"), (long)facts.Number("order"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.OptionalId("parent", Parent).Number("order", Order);
    }
}
