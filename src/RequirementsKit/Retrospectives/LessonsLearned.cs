using RequirementsKit.Projects.Internal;
using RequirementsKit.Storage;

namespace RequirementsKit.Retrospectives;

/// <summary>Holds retrospectives, writes lessons down and offers them again.</summary>
public sealed class LessonsLearned
{
    private readonly ProjectDoor _door;

    internal LessonsLearned(ProjectDoor door) => _door = door;

    /// <summary>Notes that a retrospective was held. Needs <see cref="Capability.Reflect"/>.</summary>
    /// <param name="name">The name.</param>
    /// <param name="notes">The notes.</param>
    /// <param name="by">Who notes it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The retrospective.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability.</exception>
    public Task<Retrospective> HoldAsync(string name, IEnumerable<RetrospectiveNote> notes, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(notes);
        IReadOnlyList<RetrospectiveNote> all = [.. notes];
        return _door.CreateAsync(
            "retrospectives.hold", Capability.Reflect, by, [name, .. all],
            (now, number) => Retrospective.Hold(_door.NewId<RetrospectiveId>(now), _door.ProjectId, number, name, all, by, now), [], cancellationToken);
    }

    /// <summary>Writes a lesson down. Needs <see cref="Capability.Reflect"/>.</summary>
    /// <param name="content">What was learned.</param>
    /// <param name="tags">The tags.</param>
    /// <param name="by">Who writes it down.</param>
    /// <param name="requirements">The requirements it was learned from; null for none.</param>
    /// <param name="changes">The change requests it was learned from; null for none.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The lesson.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability.</exception>
    public Task<Lesson> LearnAsync(
        string content, IEnumerable<string> tags, Actor by, IEnumerable<RequirementId>? requirements = null, IEnumerable<ChangeRequestId>? changes = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tags);
        IReadOnlyList<string> names = [.. tags];
        return _door.CreateAsync(
            "retrospectives.learn", Capability.Reflect, by, [content, .. names],
            (now, number) => Lesson.Learn(_door.NewId<LessonId>(now), _door.ProjectId, number, content, names, requirements ?? [], changes ?? [], by, now), [], cancellationToken);
    }

    /// <summary>The lessons that fit what is being done: those that share a tag or words with it, the most first.</summary>
    /// <param name="text">What is being done, in words.</param>
    /// <param name="tags">Its tags.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The lessons; a shared tag counts as five shared words, and lessons that share nothing are left out.</returns>
    public async Task<IReadOnlyList<Lesson>> OfferAsync(string text, IEnumerable<string> tags, CancellationToken cancellationToken = default)
    {
        const int TagWeight = 5;
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(tags);
        var words = WordsOf(text);
        var names = tags.ToHashSet(StringComparer.Ordinal);
        var lessons = await _door.Store.ListAsync(Query.All<Lesson>().OrderBy(l => l.KeyNumber), cancellationToken).ConfigureAwait(false);
        return
        [
            .. lessons.Select(l => (Lesson: l, Shared: (TagWeight * l.Tags.Count(names.Contains)) + WordsOf(l.Content).Count(words.Contains)))
                .Where(l => l.Shared > 0)
                .OrderByDescending(l => l.Shared)
                .Select(l => l.Lesson),
        ];
    }

    // Words of four letters and more: the shorter ones are in every text.
    private static HashSet<string> WordsOf(string text) =>
        [.. text.ToUpperInvariant().Split([' ', ',', '.', ';', ':', '\n', '\r', '\t', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length >= 4)];
}
