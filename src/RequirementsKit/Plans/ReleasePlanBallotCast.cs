using NodaTime;

namespace RequirementsKit.Plans;

/// <summary>Somebody voted on a version of a release plan.</summary>
/// <param name="ReleasePlanId">The plan.</param>
/// <param name="PlanVersion">The version.</param>
/// <param name="Person">Whose word it is.</param>
/// <param name="Verdict">What they said.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When.</param>
public sealed record ReleasePlanBallotCast(ReleasePlanId ReleasePlanId, int PlanVersion, StakeholderId Person, Approvals.BallotVerdict Verdict, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "release-plan.ballot-cast";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ReleasePlanId.Value;

    internal static ReleasePlanBallotCast Read(FactReader facts) => new(facts.Subject<ReleasePlanId>(), (int)facts.Number("planVersion"), facts.Id<StakeholderId>("person"), facts.Value<Approvals.BallotVerdict>("verdict"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts) => facts.Number("planVersion", PlanVersion).Id("person", Person).Value("verdict", Verdict);
}
