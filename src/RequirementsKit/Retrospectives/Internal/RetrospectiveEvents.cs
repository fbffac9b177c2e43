namespace RequirementsKit.Retrospectives.Internal;

/// <summary>The events of this folder, by name.</summary>
internal static class RetrospectiveEvents
{
    public static readonly IReadOnlyList<DomainEventType> All =
    [
        new(RetrospectiveHeld.EventName, RetrospectiveHeld.Read),
        new(RetrospectiveFollowUpPlanned.EventName, RetrospectiveFollowUpPlanned.Read),
        new(LessonShared.EventName, LessonShared.Read),
        new(LessonPublished.EventName, LessonPublished.Read),
        new(LessonLearned.EventName, LessonLearned.Read),
    ];
}
