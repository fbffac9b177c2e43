using NodaTime;

namespace RequirementsKit.Projects;

/// <summary>The ways by which customers reach the project changed.</summary>
/// <param name="ProjectId">The project.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record ProjectContactPointsChanged(ProjectId ProjectId, Actor By, Instant At) : DomainEvent(By, At)
{
    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ProjectId.Value;

    internal const string EventName = "project.contact-points-changed";

    internal static ProjectContactPointsChanged Read(FactReader facts) => new(facts.Subject<ProjectId>(), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        // The subject says it all.
    }
}
