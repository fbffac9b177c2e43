using NodaTime;

namespace RequirementsKit.Retrospectives;

/// <summary>A lesson was copied into the library.</summary>
/// <param name="LessonId">The lesson.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record LessonShared(LessonId LessonId, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "lesson.shared";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => LessonId.Value;

    internal static LessonShared Read(FactReader facts) => new(facts.Subject<LessonId>(), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        // The subject says it all.
    }
}
