using NodaTime;
using RequirementsKit.Communication;
using RequirementsKit.FollowUps;
using RequirementsKit.Recurrence;
using RequirementsKit.Stakeholders;

namespace RequirementsKit.Retrospectives;

/// <content>Retrospectives and the follow-up of their actions.</content>
public sealed partial class LessonsLearned
{
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

        return await _door.CreateWithAsync<Retrospective>(
            "retrospectives.hold", Capability.Reflect, by, [name, all.Count, .. all, .. todo.SelectMany<RetrospectiveAction, object?>(a => [a.Summary, a.Owner, a.Due])],
            async (now, number) =>
            {
                var first = todo.Count == 0 ? 0 : await _door.Store.ReserveKeysAsync(Point.Document.Kind, todo.Count, cancellationToken).ConfigureAwait(false);
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
                return ValueTask.FromResult(new ChangeSet([held.NoteFollowUp(planned.Id, by, now), planned]));
            },
            [person, point], cancellationToken).ConfigureAwait(false);
        await new FollowUpDesk(_door.WithoutCommand()).TickAsync(_door.Now(), cancellationToken).ConfigureAwait(false);
        return series;
    }
}
