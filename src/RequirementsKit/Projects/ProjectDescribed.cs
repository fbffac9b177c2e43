using NodaTime;

namespace RequirementsKit.Projects;

/// <summary>Name, zone, key prefix or working calendar of a project changed.</summary>
/// <param name="ProjectId">The project.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record ProjectDescribed(ProjectId ProjectId, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "project.described";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ProjectId.Value;

    internal static ProjectDescribed Read(FactReader facts) => new(facts.Subject<ProjectId>(), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        // The subject says it all.
    }
}
