using NodaTime;

namespace RequirementsKit.Requirements;

/// <summary>What a project asks of its requirements was changed.</summary>
/// <param name="ProjectId">The project.</param>
/// <param name="Part">What changed: kinds, attributes, lifecycle or confirmation.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record RequirementSchemeChanged(ProjectId ProjectId, string Part, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "requirement-scheme.changed";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ProjectId.Value;

    internal static RequirementSchemeChanged Read(FactReader facts) => new(facts.Subject<ProjectId>(), facts.Code("part"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Code("part", Part);
    }
}
