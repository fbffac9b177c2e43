using NodaTime;
using RequirementsKit.Changes;
using RequirementsKit.Changes.Internal;
using RequirementsKit.Communication;
using RequirementsKit.Communication.Internal;
using RequirementsKit.FollowUps;
using RequirementsKit.FollowUps.Internal;
using RequirementsKit.Projects.Internal;
using RequirementsKit.Recurrence;
using RequirementsKit.Requirements;
using RequirementsKit.Requirements.Internal;
using RequirementsKit.Retrospectives.Internal;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;
using RequirementsKit.Storage.Internal;

namespace RequirementsKit.Retrospectives;

/// <summary>Holds retrospectives, writes lessons down, shares them and offers them again.</summary>
public sealed class LessonsLearned
{
    private readonly ProjectDoor _door;
    private readonly IProjectStore _library;

    internal LessonsLearned(ProjectDoor door, IProjectStore library) => (_door, _library) = (door, library);

    /// <summary>Notes that a retrospective was held. Its actions become points of kind Action in the same commit. Needs <see cref="Capability.Reflect"/>.</summary>
    /// <param name="name">The name.</param>
    /// <param name="notes">The notes.</param>
    /// <param name="by">Who notes it.</param>
    /// <param name="actions">What is to be done; null for nothing.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The retrospective, which names the points.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or an owner is not of this project.</exception>
    public async Task<Retrospective> HoldAsync(
        string name, IEnumerable<RetrospectiveNote> notes, Actor by, IEnumerable<RetrospectiveAction>? actions = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(notes);
        IReadOnlyList<RetrospectiveNote> all = [.. notes];
        IReadOnlyList<RetrospectiveAction> todo = [.. actions ?? []];
        var known = new List<Aggregate>();
        foreach (var owner in todo.Select(a => a.Owner.PersonId).OfType<StakeholderId>().Distinct())
        {
            known.Add(await _door.LoadAsync<Stakeholder>(owner.Value, cancellationToken).ConfigureAwait(false));
        }

        var first = todo.Count == 0 ? 0 : await _door.Store.ReserveKeysAsync(Point.Document.Kind, todo.Count, cancellationToken).ConfigureAwait(false);
        return await _door.CreateWithAsync<Retrospective>(
            "retrospectives.hold", Capability.Reflect, by, [name, .. all, .. todo],
            (now, number) =>
            {
                IReadOnlyList<Point> points = [.. todo.Select((a, i) => Point.Raise(
                    _door.NewId<PointId>(now), _door.ProjectId, first + i, PointKind.Action, a.Summary, a.Owner, null, a.Due, Visibility.Internal, null, by, now))];
                return new([.. points, Retrospective.Hold(_door.NewId<RetrospectiveId>(now), _door.ProjectId, number, name, all, by, now, points.Select(p => p.Id))]);
            },
            known, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Plans to ask an owner about an action on the date when it is due. Needs <see cref="Capability.Reflect"/> and <see cref="Capability.FollowUp"/>.</summary>
    /// <param name="retrospective">The retrospective.</param>
    /// <param name="action">One of its actions, owned by a person and with a date.</param>
    /// <param name="at">The time of day, in the owner's zone.</param>
    /// <param name="asker">Who asks.</param>
    /// <param name="by">Who plans it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The series of the one follow-up.</returns>
    /// <exception cref="RuleViolationException">
    /// The actor lacks a capability, the point is no action of the retrospective (<c>retrospective.foreign-action</c>), or nobody can be asked on a date
    /// (<c>retrospective.cannot-follow-up</c>).
    /// </exception>
    public async Task<FollowUpSeries> FollowUpAsync(RetrospectiveId retrospective, PointId action, LocalTime at, Actor asker, Actor by, CancellationToken cancellationToken = default)
    {
        await _door.RequireAsync(by, Capability.Reflect, cancellationToken).ConfigureAwait(false);
        var held = await _door.LoadAsync<Retrospective>(retrospective.Value, cancellationToken).ConfigureAwait(false);
        var point = await _door.LoadAsync<Point>(action.Value, cancellationToken).ConfigureAwait(false);
        if (!held.Actions.Contains(action))
        {
            throw new RuleViolationException("retrospective.foreign-action", $"{point.Key} did not come from {held.Key}. Name one of its actions.");
        }

        if (point is not { Due: { } due, Owner.PersonId: { } owner })
        {
            throw new RuleViolationException("retrospective.cannot-follow-up", $"{point.Key} has no date or is owned by no person, so nobody can be asked. Give it both first.");
        }

        var person = await _door.LoadAsync<Stakeholder>(owner.Value, cancellationToken).ConfigureAwait(false);
        var cadence = Cadence.Of(new DateListPattern([due]), at, person.Zone);
        var series = await _door.CreateWithAsync<FollowUpSeries>(
            "retrospectives.follow-up", Capability.FollowUp, by, [retrospective, action, at, asker],
            (now, number) =>
            {
                var planned = FollowUpSeries.Plan(_door.NewId<FollowUpSeriesId>(now), _door.ProjectId, number, owner, point.Summary, cadence, asker, by, now);
                return new([held.NoteFollowUp(planned.Id, by, now), planned]);
            },
            [person, point], cancellationToken).ConfigureAwait(false);
        await new FollowUpDesk(_door.WithoutCommand()).TickAsync(_door.Now(), cancellationToken).ConfigureAwait(false);
        return series;
    }

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

    /// <summary>Computes how a period went from the events of the record: volatility, waits, promises, changes, time in state.</summary>
    /// <param name="from">The beginning, inclusive.</param>
    /// <param name="to">The end, exclusive.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The figures. Reads the whole log.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The end is before the beginning.</exception>
    public async Task<RecordMetrics> MetricsAsync(Instant from, Instant to, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        var events = new LogEvents([.. RequirementEvents.All, .. CommunicationEvents.All, .. FollowUpEvents.All, .. ChangeRequestEvents.All]);
        var reading = new MetricsReading(from, to);
        await foreach (var happened in events.ReadAsync(_door.Store, cancellationToken).ConfigureAwait(false))
        {
            reading.Add(happened);
        }

        return reading.ToMetrics();
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
        var people = await _door.Store.ListAsync(StakeholderQueries.Active, cancellationToken).ConfigureAwait(false);
        var texts = lesson.Tags.Append(lesson.Content).ToList();
        if (people.Where(p => texts.Any(t => t.Contains(p.Name, StringComparison.OrdinalIgnoreCase))).Select(p => p.Key).ToList() is { Count: > 0 } named)
        {
            throw new RuleViolationException("lesson.names-a-person", $"{lesson.Key} names {named}, and the library keeps no personal data. Write the lesson down again without names, and publish that.");
        }
    }
}
