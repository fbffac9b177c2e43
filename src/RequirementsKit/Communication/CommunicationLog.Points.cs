using NodaTime;

namespace RequirementsKit.Communication;

/// <content>Points: raised, handed over, moved.</content>
public sealed partial class CommunicationLog
{
    /// <summary>Raises a point. Needs <see cref="Capability.Communicate"/>.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="summary">What it says.</param>
    /// <param name="owner">Who owes it.</param>
    /// <param name="by">Who raises it.</param>
    /// <param name="concerns">The stakeholder it concerns, who waits for it; null for nobody. A promise needs one.</param>
    /// <param name="due">Until when; null for no date.</param>
    /// <param name="source">The interaction that it came from; null for none.</param>
    /// <param name="visibility">Who may see it.</param>
    /// <param name="audience">The stakeholders that are to hear of it beside the one it concerns; null for nobody.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The point.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or something named is not of this project.</exception>
    public async Task<Point> RaisePointAsync(
        PointKind kind, string summary, Actor owner, Actor by, StakeholderId? concerns = null, LocalDate? due = null, InteractionId? source = null, Visibility visibility = Visibility.Internal,
        IEnumerable<StakeholderId>? audience = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(owner);
        IReadOnlyList<StakeholderId> hearing = [.. audience ?? []];
        IReadOnlyList<Aggregate> known =
        [
            .. await KnownAsync([.. PersonOf(owner), .. concerns is { } waits ? [waits] : (StakeholderId[])[], .. hearing], cancellationToken).ConfigureAwait(false),
            .. await TalkAsync(source, cancellationToken).ConfigureAwait(false),
        ];
        return await _door.CreateAsync(
            "communication.raise-point", Capability.Communicate, by, [kind, summary, owner, concerns, due, source, visibility, .. hearing],
            (now, number) => Point.Raise(_door.NewId<PointId>(now), _door.ProjectId, number, kind, summary, owner, concerns, due, visibility, source, by, now, hearing), known, cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Moves a point to another state. Needs <see cref="Capability.Communicate"/>.</summary>
    /// <param name="point">The point.</param>
    /// <param name="action">The step.</param>
    /// <param name="by">Who moves it.</param>
    /// <param name="resolution">How it was settled; null for none.</param>
    /// <param name="interaction">The interaction that settled it; null for none.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The point.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, there is no such interaction, or the table does not allow the step.</exception>
    public async Task<Point> MovePointAsync(
        PointId point, PointAction action, Actor by, string? resolution = null, InteractionId? interaction = null, CancellationToken cancellationToken = default)
    {
        var talk = await TalkAsync(interaction, cancellationToken).ConfigureAwait(false);
        return await _door.ChangeAsync<Point>(
            "communication.move-point", point.Value, Capability.Communicate, by, [action, resolution, interaction],
            (p, now) => p.Move(action, resolution, interaction, by, now), talk, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Gives a point to somebody else. Needs <see cref="Capability.Communicate"/>.</summary>
    /// <param name="point">The point.</param>
    /// <param name="owner">Who owes it from now on.</param>
    /// <param name="by">Who hands it over.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The point.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, the owner is not of this project, or the point is not open.</exception>
    public async Task<Point> HandOverPointAsync(PointId point, Actor owner, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(owner);
        var known = await KnownAsync(PersonOf(owner), cancellationToken).ConfigureAwait(false);
        return await _door.ChangeAsync<Point>(
            "communication.hand-over-point", point.Value, Capability.Communicate, by, [owner], (p, now) => p.HandOver(owner, by, now), known, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Moves the date until which a point is owed. Needs <see cref="Capability.Communicate"/>.</summary>
    /// <param name="point">The point.</param>
    /// <param name="due">The date; null for none.</param>
    /// <param name="by">Who moves it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The point.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the point is not open.</exception>
    public Task<Point> ReschedulePointAsync(PointId point, LocalDate? due, Actor by, CancellationToken cancellationToken = default) =>
        _door.ChangeAsync<Point>("communication.reschedule-point", point.Value, Capability.Communicate, by, [due], (p, now) => p.Reschedule(due, by, now), [], cancellationToken);

    private static StakeholderId[] PersonOf(Actor actor) => actor.PersonId is { } person ? [person] : [];
}
