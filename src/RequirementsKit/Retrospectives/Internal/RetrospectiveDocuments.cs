namespace RequirementsKit.Retrospectives.Internal;

/// <summary>How the documents of this folder are stored.</summary>
internal static class RetrospectiveDocuments
{
    public static readonly DocumentType<Retrospective> Retrospective = new(
        "retrospective", 1, RetrospectivesJson.Default.Retrospective, (nameof(Retrospectives.Retrospective.KeyNumber), r => r.KeyNumber), (nameof(Retrospectives.Retrospective.HeldAt), r => r.HeldAt));

    public static readonly DocumentType<PublishedLesson> Published = new(
        "published-lesson", 1, RetrospectivesJson.Default.PublishedLesson, (nameof(PublishedLesson.Kind), l => l.Kind), (nameof(PublishedLesson.Tags), l => l.Tags));

    public static readonly DocumentType<Lesson> Lesson = new(
        "lesson", 1, RetrospectivesJson.Default.Lesson, (nameof(Retrospectives.Lesson.KeyNumber), l => l.KeyNumber), (nameof(Retrospectives.Lesson.Tags), l => l.Tags));
}
