namespace RequirementsKit.Traceability.Internal;

/// <summary>The events of this folder, by name.</summary>
internal static class TraceabilityEvents
{
    public static readonly IReadOnlyList<DomainEventType> All =
    [
        new(TraceLinkMade.EventName, TraceLinkMade.Read),
        new(TraceLinkJudged.EventName, TraceLinkJudged.Read),
        new(TraceLinkRemoved.EventName, TraceLinkRemoved.Read),
        new(TraceLinkObserved.EventName, TraceLinkObserved.Read),
        new(TraceSchemeChanged.EventName, TraceSchemeChanged.Read),
    ];
}
