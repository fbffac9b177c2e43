using NodaTime;

namespace RequirementsKit.Requirements;

/// <summary>A requirement was put away.</summary>
/// <param name="RequirementId">The requirement.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record RequirementArchived(RequirementId RequirementId, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "requirement.archived";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => RequirementId.Value;

    internal static RequirementArchived Read(FactReader facts) => new(facts.Subject<RequirementId>(), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        // The subject says it all.
    }
}
