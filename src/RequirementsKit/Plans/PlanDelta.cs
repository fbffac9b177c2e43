namespace RequirementsKit.Plans;

/// <summary>What a change would do to a plan. Nothing happens until it is accepted, and then all of it.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="PlanVersion">The version it was computed on; on another it cannot be accepted.</param>
/// <param name="Cause">The change request.</param>
/// <param name="Assignments">All requirements afterwards, in the order they are planned.</param>
/// <param name="EffortDelta">How much more effort it is, in the unit of the plan: the sum over the requirements.</param>
/// <param name="CostDelta">How much more it costs, in the project's currency: the sum over the requirements.</param>
/// <param name="Moves">The requirements that come in another release, in the order they are planned; those that drop out last.</param>
/// <param name="DelayDays">How many days later the last release with work ends, negative for earlier; null where it has no end.</param>
public sealed record PlanDelta(
    ReleasePlanId Plan,
    int PlanVersion,
    ChangeRequestId Cause,
    IReadOnlyList<Assignment> Assignments,
    decimal EffortDelta,
    decimal CostDelta,
    IReadOnlyList<PlanMove> Moves,
    int? DelayDays);
