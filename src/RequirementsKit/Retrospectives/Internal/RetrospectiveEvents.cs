namespace RequirementsKit.Retrospectives.Internal;

/// <summary>The events of this folder, by name.</summary>
internal static class RetrospectiveEvents
{
    public static readonly IReadOnlyList<DomainEventType> All =
    [
        new(RetrospectiveHeld.EventName, RetrospectiveHeld.Read),
        new(LessonLearned.EventName, LessonLearned.Read),
    ];
}
