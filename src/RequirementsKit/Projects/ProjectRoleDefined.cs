using NodaTime;

namespace RequirementsKit.Projects;

/// <summary>A role was defined, or what it may do was replaced.</summary>
/// <param name="ProjectId">The project.</param>
/// <param name="Role">The role.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record ProjectRoleDefined(ProjectId ProjectId, string Role, Actor By, Instant At) : DomainEvent(By, At)
{
    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ProjectId.Value;

    internal const string EventName = "project.role-defined";

    internal static ProjectRoleDefined Read(FactReader facts) => new(facts.Subject<ProjectId>(), facts.Code("role"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Code("role", Role);
    }
}
