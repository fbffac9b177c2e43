using NodaTime;

namespace RequirementsKit.Requirements;

/// <summary>Somebody else turned out to want it too.</summary>
/// <param name="RequirementId">The requirement.</param>
/// <param name="Kind">The kind of origin.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record RequirementOriginAdded(RequirementId RequirementId, OriginKind Kind, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "requirement.origin-added";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => RequirementId.Value;

    internal static RequirementOriginAdded Read(FactReader facts) => new(facts.Subject<RequirementId>(), facts.Value<OriginKind>("kind"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Value("kind", Kind);
    }
}
