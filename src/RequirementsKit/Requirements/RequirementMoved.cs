using NodaTime;

namespace RequirementsKit.Requirements;

/// <summary>A requirement moved to another state.</summary>
/// <param name="RequirementId">The requirement.</param>
/// <param name="From">The state before.</param>
/// <param name="To">The state after.</param>
/// <param name="Revision">The revision it was said of.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record RequirementMoved(RequirementId RequirementId, RequirementStatus From, RequirementStatus To, int Revision, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "requirement.moved";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => RequirementId.Value;

    internal static RequirementMoved Read(FactReader facts) => new(facts.Subject<RequirementId>(), facts.Value<RequirementStatus>("from"), facts.Value<RequirementStatus>("to"), (int)facts.Number("revision"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Value("from", From).Value("to", To).Number("revision", Revision);
    }
}
