namespace RequirementsKit.Communication.Internal;

/// <summary>The events of this folder, by name.</summary>
internal static class CommunicationEvents
{
    public static readonly IReadOnlyList<DomainEventType> All =
    [
        new(GoalSet.EventName, GoalSet.Read),
        new(GoalChanged.EventName, GoalChanged.Read),
        new(GoalAcknowledged.EventName, GoalAcknowledged.Read),
        new(GoalAchieved.EventName, GoalAchieved.Read),
        new(GoalAbandoned.EventName, GoalAbandoned.Read),
        new(GoalMissed.EventName, GoalMissed.Read),
        new(GoalReopened.EventName, GoalReopened.Read),
        new(InteractionRecorded.EventName, InteractionRecorded.Read),
        new(InteractionCorrected.EventName, InteractionCorrected.Read),
        new(InteractionHadConsequence.EventName, InteractionHadConsequence.Read),
        new(PointRaised.EventName, PointRaised.Read),
        new(PointMoved.EventName, PointMoved.Read),
        new(PointHandedOver.EventName, PointHandedOver.Read),
        new(PointRescheduled.EventName, PointRescheduled.Read),
        new(FeedbackReceived.EventName, FeedbackReceived.Read),
        new(FeedbackMoved.EventName, FeedbackMoved.Read),
        new(FeedbackEscalated.EventName, FeedbackEscalated.Read),
        new(FeedbackHadConsequence.EventName, FeedbackHadConsequence.Read),
    ];
}
