using NodaTime;

namespace RequirementsKit.Plans;

/// <summary>A version of a release plan was decided.</summary>
/// <param name="ReleasePlanId">The plan.</param>
/// <param name="PlanVersion">The version.</param>
/// <param name="State">Approved or Rejected.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When.</param>
public sealed record ReleasePlanDecided(ReleasePlanId ReleasePlanId, int PlanVersion, PlanState State, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "release-plan.decided";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ReleasePlanId.Value;

    internal static ReleasePlanDecided Read(FactReader facts) => new(facts.Subject<ReleasePlanId>(), (int)facts.Number("planVersion"), facts.Value<PlanState>("state"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts) => facts.Number("planVersion", PlanVersion).Value("state", State);
}
