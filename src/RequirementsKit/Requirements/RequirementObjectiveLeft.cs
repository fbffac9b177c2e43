using NodaTime;

namespace RequirementsKit.Requirements;

/// <summary>A requirement no longer serves an objective.</summary>
/// <param name="RequirementId">The requirement.</param>
/// <param name="Objective">The objective.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record RequirementObjectiveLeft(RequirementId RequirementId, ObjectiveId Objective, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "requirement.objective-left";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => RequirementId.Value;

    internal static RequirementObjectiveLeft Read(FactReader facts) => new(facts.Subject<RequirementId>(), facts.Id<ObjectiveId>("objective"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Id("objective", Objective);
    }
}
