namespace RequirementsKit.Baselines.Internal;

/// <summary>The events of this folder, by name.</summary>
internal static class BaselineEvents
{
    public static readonly IReadOnlyList<DomainEventType> All =
    [
        new(BaselineDrawnUp.EventName, BaselineDrawnUp.Read),
        new(BaselineBallotCast.EventName, BaselineBallotCast.Read),
        new(BaselineDecided.EventName, BaselineDecided.Read),
    ];
}
