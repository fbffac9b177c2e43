using System.Text.Json.Serialization;
using NodaTime;
using RequirementsKit.Retrospectives.Internal;

namespace RequirementsKit.Retrospectives;

/// <summary>Something learned that the next project should not have to learn again.</summary>
public sealed record Lesson : Aggregate, IDocument<Lesson>
{
    [JsonConstructor]
    internal Lesson()
    {
    }

    /// <inheritdoc />
    public static DocumentType<Lesson> Document => RetrospectiveDocuments.Lesson;

    /// <summary>Gets the id.</summary>
    [JsonInclude]
    public LessonId Id { get; internal init; }

    /// <summary>Gets the key, such as LL-4.</summary>
    [JsonIgnore]
    public string Key => $"LL-{KeyNumber}";

    /// <summary>Gets what was learned.</summary>
    [JsonInclude]
    public string Content { get; internal init; } = "";

    /// <summary>Gets the tags, by which it is offered again.</summary>
    [JsonInclude]
    public IReadOnlyList<string> Tags { get; internal init; } = [];

    /// <summary>Gets what part of the work it is about.</summary>
    /// <value>The default is General.</value>
    [JsonInclude]
    public LessonKind Kind { get; internal init; } = LessonKind.General;

    /// <summary>Gets the interactions that it was learned from.</summary>
    [JsonInclude]
    public IReadOnlyList<InteractionId> Interactions { get; internal init; } = [];

    /// <summary>Gets when it was copied into the library; null when it was not.</summary>
    [JsonInclude]
    public Instant? SharedAt { get; internal init; }

    /// <summary>Gets the requirements that it was learned from.</summary>
    [JsonInclude]
    public IReadOnlyList<RequirementId> Requirements { get; internal init; } = [];

    /// <summary>Gets the change requests that it was learned from.</summary>
    [JsonInclude]
    public IReadOnlyList<ChangeRequestId> Changes { get; internal init; } = [];

    /// <summary>Gets when it was learned.</summary>
    [JsonInclude]
    public Instant LearnedAt { get; internal init; }

    /// <inheritdoc />
    [JsonIgnore]
    public override Guid DocumentId => Id.Value;

    /// <inheritdoc />
    [JsonIgnore]
    public override DocumentType DocumentType => RetrospectiveDocuments.Lesson;

    /// <summary>Writes a lesson down.</summary>
    /// <param name="id">The new id.</param>
    /// <param name="project">The project.</param>
    /// <param name="number">The number of its key.</param>
    /// <param name="content">What was learned, 1 to 1,000,000 characters.</param>
    /// <param name="tags">The tags.</param>
    /// <param name="requirements">The requirements it was learned from.</param>
    /// <param name="changes">The change requests it was learned from.</param>
    /// <param name="by">Who writes it down.</param>
    /// <param name="now">When.</param>
    /// <param name="kind">What part of the work it is about.</param>
    /// <param name="interactions">The interactions it was learned from; null for none.</param>
    /// <returns>The lesson.</returns>
    /// <exception cref="ArgumentException">The content or a tag is blank or too long.</exception>
    public static Lesson Learn(
        LessonId id, ProjectId project, long number, string content, IEnumerable<string> tags, IEnumerable<RequirementId> requirements, IEnumerable<ChangeRequestId> changes, Actor by, Instant now,
        LessonKind kind = LessonKind.General, IEnumerable<InteractionId>? interactions = null)
    {
        ArgumentNullException.ThrowIfNull(tags);
        ArgumentNullException.ThrowIfNull(requirements);
        ArgumentNullException.ThrowIfNull(changes);
        IReadOnlyList<string> names = [.. tags.Select(t => Text.Required(t, Text.MaxName, nameof(tags))).Distinct(StringComparer.Ordinal)];
        return new()
        {
            Id = id,
            ProjectId = project,
            KeyNumber = number,
            Content = Text.Required(content, Text.MaxBody),
            Tags = names,
            Kind = Member.Defined(kind),
            Interactions = [.. (interactions ?? []).Distinct()],
            Requirements = [.. requirements.Distinct()],
            Changes = [.. changes.Distinct()],
            LearnedAt = now,
            Events = [new LessonLearned(id, names, by, now)],
        };
    }

    /// <summary>Notes that the lesson was copied into the library.</summary>
    /// <param name="by">Who copied it.</param>
    /// <param name="now">When.</param>
    /// <returns>The next state; this instance when it was noted before.</returns>
    public Lesson Share(Actor by, Instant now) => SharedAt is not null ? this : this with { SharedAt = now, Events = [.. Events, new LessonShared(Id, by, now)] };

    /// <summary>The id, so that a lesson can be given wherever its id is asked for.</summary>
    /// <param name="lesson">The lesson.</param>
    public static implicit operator LessonId(Lesson lesson)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        return lesson.Id;
    }

    /// <summary>Whether the other state has the same canonical JSON.</summary>
    /// <param name="other">The other state.</param>
    /// <returns>True when it does.</returns>
    public bool Equals(Lesson? other) => HasStateOf(other);

    /// <inheritdoc />
    public override int GetHashCode() => StateHash();

    /// <summary>The key.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Key;
}
