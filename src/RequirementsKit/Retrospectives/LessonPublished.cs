using NodaTime;

namespace RequirementsKit.Retrospectives;

/// <summary>The library got a lesson, or its text was replaced.</summary>
/// <param name="LessonId">The lesson.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record LessonPublished(LessonId LessonId, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "published-lesson.published";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => LessonId.Value;

    internal static LessonPublished Read(FactReader facts) => new(facts.Subject<LessonId>(), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        // The subject says it all.
    }
}
