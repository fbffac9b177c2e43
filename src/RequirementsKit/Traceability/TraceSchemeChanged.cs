using NodaTime;

namespace RequirementsKit.Traceability;

/// <summary>What a project asks of a type of links was changed.</summary>
/// <param name="ProjectId">The project.</param>
/// <param name="Type">The type.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record TraceSchemeChanged(ProjectId ProjectId, LinkType Type, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "trace-scheme.changed";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ProjectId.Value;

    internal static TraceSchemeChanged Read(FactReader facts) => new(facts.Subject<ProjectId>(), facts.Value<LinkType>("type"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Value("type", Type);
    }
}
