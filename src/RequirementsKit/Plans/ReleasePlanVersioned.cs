using NodaTime;

namespace RequirementsKit.Plans;

/// <summary>A release plan got a new version.</summary>
/// <param name="ReleasePlanId">The plan.</param>
/// <param name="PlanVersion">The version.</param>
/// <param name="Content">The fingerprint of its content.</param>
/// <param name="Cause">The change request that caused it; null for none.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record ReleasePlanVersioned(ReleasePlanId ReleasePlanId, int PlanVersion, Fingerprint Content, ChangeRequestId? Cause, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "release-plan.versioned";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ReleasePlanId.Value;

    internal static ReleasePlanVersioned Read(FactReader facts) => new(facts.Subject<ReleasePlanId>(), (int)facts.Number("planVersion"), facts.Hash("content"), facts.OptionalId<ChangeRequestId>("cause"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Number("planVersion", PlanVersion).Hash("content", Content).OptionalId("cause", Cause);
    }
}
