namespace RequirementsKit.Retrospectives.Internal;

/// <summary>How well lessons fit what is being done: by tag, kind and shared words. The same input gives the same order.</summary>
internal sealed class LessonOffer(string text, IEnumerable<string> tags, LessonKind? kind)
{
    public const string LibraryKey = "library";

    private const int TagPoints = 5;
    private const int KindPoints = 3;

    private readonly HashSet<string> _words = WordSet.Of(text);
    private readonly HashSet<string> _tags = tags.ToHashSet(StringComparer.Ordinal);

    public IReadOnlyList<OfferedLesson> From(IEnumerable<Lesson> own, IEnumerable<PublishedLesson> library)
    {
        var known = own.ToList();
        var ids = known.Select(l => l.Id).ToHashSet();
        return
        [
            .. known.Select(l => Judge(l.Id, l.Key, l.Content, l.Kind, l.Tags))
                .Concat(library.Where(l => !ids.Contains(l.Id)).Select(l => Judge(l.Id, LibraryKey, l.Content, l.Kind, l.Tags)))
                .Where(l => l.SharedTags.Count > 0 || l.SharedWords.Count > 0)
                .OrderByDescending(l => l.Score).ThenBy(l => l.Id),
        ];
    }

    private OfferedLesson Judge(LessonId id, string key, string content, LessonKind about, IEnumerable<string> taggedWith)
    {
        IReadOnlyList<string> shared = [.. taggedWith.Where(_tags.Contains).Order(StringComparer.Ordinal)];
        IReadOnlyList<string> words = [.. WordSet.Of(content).Where(_words.Contains).Order(StringComparer.Ordinal)];
        return new(id, key, content, about, shared, words, (TagPoints * shared.Count) + (about == kind ? KindPoints : 0) + words.Count);
    }
}
