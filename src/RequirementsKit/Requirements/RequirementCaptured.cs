using NodaTime;

namespace RequirementsKit.Requirements;

/// <summary>A requirement was captured.</summary>
/// <param name="RequirementId">The requirement.</param>
/// <param name="Content">The fingerprint of its content.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record RequirementCaptured(RequirementId RequirementId, Fingerprint Content, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "requirement.captured";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => RequirementId.Value;

    internal static RequirementCaptured Read(FactReader facts) => new(facts.Subject<RequirementId>(), facts.Hash("content"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Hash("content", Content);
    }
}
