using NodaTime;

namespace RequirementsKit.Retrospectives;

/// <summary>A lesson was written down.</summary>
/// <param name="LessonId">The lesson.</param>
/// <param name="Tags">Its tags.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record LessonLearned(LessonId LessonId, IReadOnlyList<string> Tags, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "lesson.learned";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => LessonId.Value;

    internal static LessonLearned Read(FactReader facts) => new(facts.Subject<LessonId>(), facts.Names("tags"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Names("tags", Tags);
    }
}
