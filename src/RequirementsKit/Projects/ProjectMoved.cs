using NodaTime;

namespace RequirementsKit.Projects;

/// <summary>A project moved to another state.</summary>
/// <param name="ProjectId">The project.</param>
/// <param name="From">The state before.</param>
/// <param name="To">The state after.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record ProjectMoved(ProjectId ProjectId, ProjectState From, ProjectState To, Actor By, Instant At) : DomainEvent(By, At)
{
    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ProjectId.Value;

    internal const string EventName = "project.moved";

    internal static ProjectMoved Read(FactReader facts) => new(facts.Subject<ProjectId>(), facts.Value<ProjectState>("from"), facts.Value<ProjectState>("to"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Value("from", From).Value("to", To);
    }
}
