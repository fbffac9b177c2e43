namespace RequirementsKit.FollowUps.Internal;

/// <summary>The events of this folder, by name.</summary>
internal static class FollowUpEvents
{
    public static readonly IReadOnlyList<DomainEventType> All =
    [
        new(FollowUpSeriesPlanned.EventName, FollowUpSeriesPlanned.Read),
        new(FollowUpSeriesEnded.EventName, FollowUpSeriesEnded.Read),
        new(FollowUpSeriesRevised.EventName, FollowUpSeriesRevised.Read),
        new(FollowUpSeriesPaused.EventName, FollowUpSeriesPaused.Read),
        new(FollowUpSeriesResumed.EventName, FollowUpSeriesResumed.Read),
        new(FollowUpScheduled.EventName, FollowUpScheduled.Read),
        new(FollowUpMoved.EventName, FollowUpMoved.Read),
        new(FollowUpReminded.EventName, FollowUpReminded.Read),
        new(FollowUpEscalated.EventName, FollowUpEscalated.Read),
        new(FollowUpSnoozed.EventName, FollowUpSnoozed.Read),
        new(FollowUpRescheduled.EventName, FollowUpRescheduled.Read),
        new(FollowUpRetimed.EventName, FollowUpRetimed.Read),
        new(FollowUpClockReset.EventName, FollowUpClockReset.Read),
        new(FollowUpChased.EventName, FollowUpChased.Read),
        new(FollowUpAnnounced.EventName, FollowUpAnnounced.Read),
        new(FollowUpHadConsequence.EventName, FollowUpHadConsequence.Read),
        new(FollowUpSeriesZoneMoved.EventName, FollowUpSeriesZoneMoved.Read),
    ];
}
