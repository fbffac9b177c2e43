using NodaTime;

namespace RequirementsKit.Plans;

/// <summary>A version of a release plan was put to those who approve it.</summary>
/// <param name="ReleasePlanId">The plan.</param>
/// <param name="PlanVersion">The version.</param>
/// <param name="Content">The fingerprint of its content.</param>
/// <param name="Policy">The fingerprint of the policy.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When.</param>
public sealed record ReleasePlanSubmitted(ReleasePlanId ReleasePlanId, int PlanVersion, Fingerprint Content, Fingerprint Policy, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "release-plan.submitted";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ReleasePlanId.Value;

    internal static ReleasePlanSubmitted Read(FactReader facts) => new(facts.Subject<ReleasePlanId>(), (int)facts.Number("planVersion"), facts.Hash("content"), facts.Hash("policy"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts) => facts.Number("planVersion", PlanVersion).Hash("content", Content).Hash("policy", Policy);
}
