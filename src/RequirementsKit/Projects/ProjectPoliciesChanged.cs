using NodaTime;

namespace RequirementsKit.Projects;

/// <summary>The policies that may be chosen in a project changed.</summary>
/// <param name="ProjectId">The project.</param>
/// <param name="Catalog">The fingerprint of the catalog.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When.</param>
public sealed record ProjectPoliciesChanged(ProjectId ProjectId, Fingerprint Catalog, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "project.policies-changed";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ProjectId.Value;

    internal static ProjectPoliciesChanged Read(FactReader facts) => new(facts.Subject<ProjectId>(), facts.Hash("catalog"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts) => facts.Hash("catalog", Catalog);
}
