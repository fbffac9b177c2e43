using NodaTime;

namespace RequirementsKit.Requirements;

/// <summary>The content of a requirement was revised.</summary>
/// <param name="RequirementId">The requirement.</param>
/// <param name="Revision">The new revision.</param>
/// <param name="Fields">The fields that changed.</param>
/// <param name="Content">The fingerprint of the content now.</param>
/// <param name="Cause">The change request that was applied; null for none.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record RequirementRevised(RequirementId RequirementId, int Revision, IReadOnlyList<string> Fields, Fingerprint Content, ChangeRequestId? Cause, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "requirement.revised";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => RequirementId.Value;

    internal static RequirementRevised Read(FactReader facts) => new(facts.Subject<RequirementId>(), (int)facts.Number("revision"), facts.Names("fields"), facts.Hash("content"), facts.OptionalId<ChangeRequestId>("cause"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Number("revision", Revision).Names("fields", Fields).Hash("content", Content).OptionalId("cause", Cause);
    }
}
