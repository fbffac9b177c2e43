namespace RequirementsKit.Plans.Internal;

/// <summary>The events of this folder, by name.</summary>
internal static class PlanEvents
{
    public static readonly IReadOnlyList<DomainEventType> All =
    [
        new(ReleasePlanVersioned.EventName, ReleasePlanVersioned.Read),
    ];
}
