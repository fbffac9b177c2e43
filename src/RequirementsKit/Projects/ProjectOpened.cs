using NodaTime;

namespace RequirementsKit.Projects;

/// <summary>A project was opened.</summary>
/// <param name="ProjectId">The project.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record ProjectOpened(ProjectId ProjectId, Actor By, Instant At) : DomainEvent(By, At)
{
    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ProjectId.Value;

    internal const string EventName = "project.opened";

    internal static ProjectOpened Read(FactReader facts) => new(facts.Subject<ProjectId>(), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        // The subject says it all.
    }
}
