using NodaTime;

namespace RequirementsKit.Projects;

/// <summary>A version of a prioritization model was adopted.</summary>
/// <param name="ProjectId">The project.</param>
/// <param name="Model">The name of the model.</param>
/// <param name="Version">The version.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record ProjectModelAdopted(ProjectId ProjectId, string Model, int Version, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "project.model-adopted";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ProjectId.Value;

    internal static ProjectModelAdopted Read(FactReader facts) => new(facts.Subject<ProjectId>(), facts.Code("model"), (int)facts.Number("version"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Code("model", Model).Number("version", Version);
    }
}
