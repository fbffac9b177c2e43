namespace RequirementsKit.Plans.Internal;

/// <summary>The events of this folder, by name.</summary>
internal static class PlanEvents
{
    public static readonly IReadOnlyList<DomainEventType> All =
    [
        new(ReleasePlanBallotCast.EventName, ReleasePlanBallotCast.Read),
        new(ReleasePlanDecided.EventName, ReleasePlanDecided.Read),
        new(ReleasePlanSubmitted.EventName, ReleasePlanSubmitted.Read),
        new(ReleasePlanVersioned.EventName, ReleasePlanVersioned.Read),
    ];
}
