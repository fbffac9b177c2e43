using System.Text.Json.Serialization;
using NodaTime;
using RequirementsKit.Retrospectives.Internal;

namespace RequirementsKit.Retrospectives;

/// <summary>The copy of a lesson in the library: what was learned, by kind and tag. It names no person, no project and nothing of a project.</summary>
public sealed record PublishedLesson : Aggregate, IDocument<PublishedLesson>
{
    [JsonConstructor]
    internal PublishedLesson()
    {
    }

    /// <inheritdoc />
    public static DocumentType<PublishedLesson> Document => RetrospectiveDocuments.Published;

    /// <summary>Gets the id, the same as that of the lesson it was copied from, so that publishing twice makes one copy.</summary>
    [JsonInclude]
    public LessonId Id { get; internal init; }

    /// <summary>Gets what was learned.</summary>
    [JsonInclude]
    public string Content { get; internal init; } = "";

    /// <summary>Gets what part of the work it is about.</summary>
    [JsonInclude]
    public LessonKind Kind { get; internal init; } = LessonKind.General;

    /// <summary>Gets the tags.</summary>
    [JsonInclude]
    public IReadOnlyList<string> Tags { get; internal init; } = [];

    /// <summary>Gets when it was published, or its text replaced.</summary>
    [JsonInclude]
    public Instant PublishedAt { get; internal init; }

    /// <inheritdoc />
    [JsonIgnore]
    public override Guid DocumentId => Id.Value;

    /// <inheritdoc />
    [JsonIgnore]
    public override DocumentType DocumentType => RetrospectiveDocuments.Published;

    /// <summary>Whether the other state has the same canonical JSON.</summary>
    /// <param name="other">The other state.</param>
    /// <returns>True when it does.</returns>
    public bool Equals(PublishedLesson? other) => HasStateOf(other);

    /// <inheritdoc />
    public override int GetHashCode() => StateHash();

    /// <summary>Names the lesson by its id.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"published lesson {Id}";

    // The library is no project and nobody of one acts there: its log says that the application did it.
    internal static PublishedLesson Of(Lesson lesson, ProjectId library, Instant now) => new()
    {
        Id = lesson.Id,
        ProjectId = library,
        Content = lesson.Content,
        Kind = lesson.Kind,
        Tags = lesson.Tags,
        PublishedAt = now,
        Events = [new LessonPublished(lesson.Id, Actor.System, now)],
    };
}
