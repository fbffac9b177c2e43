using NodaTime;

namespace RequirementsKit.Requirements;

/// <summary>A baseline locked the content of a requirement.</summary>
/// <param name="RequirementId">The requirement.</param>
/// <param name="Baseline">The baseline.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record RequirementLocked(RequirementId RequirementId, BaselineId Baseline, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "requirement.locked";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => RequirementId.Value;

    internal static RequirementLocked Read(FactReader facts) => new(facts.Subject<RequirementId>(), facts.Id<BaselineId>("baseline"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Id("baseline", Baseline);
    }
}
