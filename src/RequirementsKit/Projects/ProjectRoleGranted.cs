using NodaTime;

namespace RequirementsKit.Projects;

/// <summary>Somebody was given a role.</summary>
/// <param name="ProjectId">The project.</param>
/// <param name="Actor">Who has it.</param>
/// <param name="Role">The role.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record ProjectRoleGranted(ProjectId ProjectId, Actor Actor, string Role, Actor By, Instant At) : DomainEvent(By, At)
{
    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ProjectId.Value;

    internal const string EventName = "project.role-granted";

    internal static ProjectRoleGranted Read(FactReader facts) => new(facts.Subject<ProjectId>(), RequirementsKit.Actor.Parse(facts.Code("actor"), null), facts.Code("role"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Code("actor", Actor.ToString()).Code("role", Role);
    }
}
