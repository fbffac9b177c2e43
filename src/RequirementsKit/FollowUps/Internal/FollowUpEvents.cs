namespace RequirementsKit.FollowUps.Internal;

/// <summary>The events of this folder, by name.</summary>
internal static class FollowUpEvents
{
    public static readonly IReadOnlyList<DomainEventType> All =
    [
        new(FollowUpSeriesPlanned.EventName, FollowUpSeriesPlanned.Read),
        new(FollowUpSeriesEnded.EventName, FollowUpSeriesEnded.Read),
        new(FollowUpScheduled.EventName, FollowUpScheduled.Read),
        new(FollowUpMoved.EventName, FollowUpMoved.Read),
    ];
}
