using RequirementsKit.Projects.Internal;
using RequirementsKit.Storage;

namespace RequirementsKit.Requirements;

/// <summary>Sets the objectives that requirements serve.</summary>
/// <example><code>
/// var objective = await kit.Objectives.SetAsync(new("Answer customers at once", "calls closed in one go", "80 % by May"), by: me);
/// </code></example>
public sealed class ObjectiveRegister
{
    private readonly ProjectDoor _door;

    internal ObjectiveRegister(ProjectDoor door) => _door = door;

    /// <summary>Sets an objective. Needs <see cref="Capability.WriteRequirements"/>.</summary>
    /// <param name="text">What is wanted and how it is measured.</param>
    /// <param name="by">Who sets it.</param>
    /// <param name="owner">Who answers for it; null for nobody yet.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The objective.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability.</exception>
    public Task<Objective> SetAsync(ObjectiveText text, Actor by, StakeholderId? owner = null, CancellationToken cancellationToken = default) => _door.CreateAsync(
        "objectives.set", Capability.WriteRequirements, by, [text, owner],
        (now, number) => Objective.Set(_door.NewId<ObjectiveId>(now), _door.ProjectId, number, text, owner, by, now), [], cancellationToken);

    /// <summary>Changes an objective. Needs <see cref="Capability.WriteRequirements"/>.</summary>
    /// <param name="objective">The objective.</param>
    /// <param name="text">What is wanted and how it is measured.</param>
    /// <param name="by">Who changes it.</param>
    /// <param name="owner">Who answers for it; null for nobody.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The objective; unchanged when nothing differs.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or it was given up (<c>objective.dropped</c>).</exception>
    public Task<Objective> ChangeAsync(ObjectiveId objective, ObjectiveText text, Actor by, StakeholderId? owner = null, CancellationToken cancellationToken = default) =>
        _door.ChangeAsync<Objective>("objectives.change", objective.Value, Capability.WriteRequirements, by, [text, owner], (o, now) => o.Change(text, owner, by, now), [], cancellationToken);

    /// <summary>Gives an objective up. Needs <see cref="Capability.WriteRequirements"/>.</summary>
    /// <param name="objective">The objective.</param>
    /// <param name="by">Who gives it up.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The objective; unchanged when it was given up before.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability.</exception>
    public Task<Objective> DropAsync(ObjectiveId objective, Actor by, CancellationToken cancellationToken = default) =>
        _door.ChangeAsync<Objective>("objectives.drop", objective.Value, Capability.WriteRequirements, by, [], (o, now) => o.Drop(by, now), [], cancellationToken);

    /// <summary>Lists objectives.</summary>
    /// <param name="query">Which; null for <see cref="RequirementQueries.Objectives"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The objectives, in the query's order.</returns>
    public Task<IReadOnlyList<Objective>> ListAsync(Query<Objective>? query = null, CancellationToken cancellationToken = default) =>
        _door.Store.ListAsync(query ?? RequirementQueries.Objectives, cancellationToken);
}
