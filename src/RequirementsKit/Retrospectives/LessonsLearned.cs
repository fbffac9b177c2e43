using RequirementsKit.Changes;
using RequirementsKit.Communication;
using RequirementsKit.Projects.Internal;
using RequirementsKit.Requirements;
using RequirementsKit.Retrospectives.Internal;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;

namespace RequirementsKit.Retrospectives;

/// <summary>Holds retrospectives, writes lessons down, shares them and offers them again.</summary>
/// <example><code>
/// var lesson = await kit.Retrospectives.LearnAsync("Show a prototype before the estimate", ["estimates"], by: me);
/// var offered = await kit.Retrospectives.OfferAsync("The estimate of the export", ["estimates"]);
/// </code></example>
public sealed partial class LessonsLearned
{
    private readonly ProjectDoor _door;
    private readonly IProjectStore _library;

    internal LessonsLearned(ProjectDoor door, IProjectStore library) => (_door, _library) = (door, library);

    /// <summary>Writes a lesson down. Needs <see cref="Capability.Reflect"/>.</summary>
    /// <param name="content">What was learned.</param>
    /// <param name="tags">The tags.</param>
    /// <param name="by">Who writes it down.</param>
    /// <param name="requirements">The requirements it was learned from; null for none.</param>
    /// <param name="changes">The change requests it was learned from; null for none.</param>
    /// <param name="kind">What part of the work it is about.</param>
    /// <param name="interactions">The interactions it was learned from; null for none.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The lesson.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or something named is not of this project.</exception>
    public async Task<Lesson> LearnAsync(
        string content, IEnumerable<string> tags, Actor by, IEnumerable<RequirementId>? requirements = null, IEnumerable<ChangeRequestId>? changes = null, LessonKind kind = LessonKind.General,
        IEnumerable<InteractionId>? interactions = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tags);
        IReadOnlyList<string> names = [.. tags];
        IReadOnlyList<RequirementId> wanted = [.. requirements ?? []];
        IReadOnlyList<ChangeRequestId> changed = [.. changes ?? []];
        IReadOnlyList<InteractionId> talks = [.. interactions ?? []];
        await RequireAllAsync<Requirement>(wanted.Select(r => r.Value), cancellationToken).ConfigureAwait(false);
        await RequireAllAsync<ChangeRequest>(changed.Select(c => c.Value), cancellationToken).ConfigureAwait(false);
        await RequireAllAsync<Interaction>(talks.Select(t => t.Value), cancellationToken).ConfigureAwait(false);
        return await _door.CreateAsync(
            "retrospectives.learn", Capability.Reflect, by, [content, kind, .. names, .. wanted, .. changed, .. talks],
            (now, number) => Lesson.Learn(_door.NewId<LessonId>(now), _door.ProjectId, number, content, names, wanted, changed, by, now, kind, talks), [], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Copies a lesson into the library that all projects of the store share: its text, kind and tags, nothing else. Needs <see cref="Capability.Reflect"/>.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <param name="by">Who publishes it.</param>
    /// <param name="cancellationToken">Ends the wait; asked again, it makes no second copy.</param>
    /// <returns>The copy.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the lesson names a stakeholder of the project (<c>lesson.names-a-person</c>).</exception>
    public async Task<PublishedLesson> PublishAsync(LessonId lesson, Actor by, CancellationToken cancellationToken = default)
    {
        await _door.RequireAsync(by, Capability.Reflect, cancellationToken).ConfigureAwait(false);
        var learned = await _door.LoadAsync<Lesson>(lesson.Value, cancellationToken).ConfigureAwait(false);
        await RequireNoNamesAsync(learned, cancellationToken).ConfigureAwait(false);
        var published = await _library.FindAsync<PublishedLesson>(lesson.Value, cancellationToken).ConfigureAwait(false);
        if (published is null)
        {
            var now = _door.Now();
            var commit = new Commit(
                _door.NewId<CommandId>(now), Fingerprint.OfText([lesson.ToString(), learned.Content]), "library.publish", Actor.System, now, [PublishedLesson.Of(learned, _library.Project, now)]);

            // Somebody else may have published it meanwhile; then theirs is the copy.
            await _library.CommitAsync(commit, cancellationToken).ConfigureAwait(false);
            published = (await _library.FindAsync<PublishedLesson>(lesson.Value, cancellationToken).ConfigureAwait(false))!;
        }

        await _door.ChangeAsync<Lesson>("retrospectives.publish", lesson.Value, Capability.Reflect, by, [], (l, now) => l.Share(by, now), [], cancellationToken).ConfigureAwait(false);
        return published;
    }

    /// <summary>The lessons that fit what is being done, of this project and of the library: those that share a tag or words with it, the best first.</summary>
    /// <param name="text">What is being done, in words, English or Chinese.</param>
    /// <param name="tags">Its tags.</param>
    /// <param name="kind">What part of the work it is; null for any.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The lessons with the reasons; those that share neither tag nor word are left out. Reads all lessons.</returns>
    public async Task<IReadOnlyList<OfferedLesson>> OfferAsync(string text, IEnumerable<string> tags, LessonKind? kind = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(tags);
        var own = await _door.Store.ListAsync(Query.All<Lesson>(), cancellationToken).ConfigureAwait(false);
        var library = await _library.ListAsync(Query.All<PublishedLesson>(), cancellationToken).ConfigureAwait(false);
        return new LessonOffer(text, tags, kind).From(own, library);
    }

    private async Task RequireAllAsync<T>(IEnumerable<Guid> ids, CancellationToken cancellationToken)
        where T : Aggregate, IDocument<T>
    {
        foreach (var id in ids.Distinct())
        {
            await _door.LoadAsync<T>(id, cancellationToken).ConfigureAwait(false);
        }
    }

    // A copy cannot be erased with the person, so no name may enter it. Names are not repeated in the message, which may be logged.
    private async Task RequireNoNamesAsync(Lesson lesson, CancellationToken cancellationToken)
    {
        var people = await _door.Store.ListAsync(Query.Where<Stakeholder>(s => !s.IsErased).OrderBy(s => s.Name), cancellationToken).ConfigureAwait(false);
        var texts = lesson.Tags.Append(lesson.Content).ToList();
        if (people.Where(p => texts.Any(t => t.Contains(p.Name, StringComparison.OrdinalIgnoreCase))).Select(p => p.Key).ToList() is { Count: > 0 } named)
        {
            throw new RuleViolationException("lesson.names-a-person", $"{lesson.Key} names {named}, and the library keeps no personal data. Write the lesson down again without names, and publish that.");
        }
    }
}
