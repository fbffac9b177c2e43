using RequirementsKit.Projects.Internal;
using RequirementsKit.Requirements;

namespace RequirementsKit.Plans;

/// <summary>Plans requirements into releases.</summary>
public sealed class ReleasePlanning
{
    private readonly ProjectDoor _door;

    internal ReleasePlanning(ProjectDoor door) => _door = door;

    /// <summary>Drafts a plan: each requirement, in the order given, goes into the first release that has room. Needs <see cref="Capability.Plan"/>.</summary>
    /// <param name="name">The name.</param>
    /// <param name="releases">The releases in order.</param>
    /// <param name="ranked">The requirements by rank, with their effort.</param>
    /// <param name="by">Who drafts it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or a requirement is not of this project.</exception>
    public async Task<ReleasePlan> DraftAsync(
        string name, IEnumerable<Release> releases, IEnumerable<(RequirementId Requirement, decimal Effort)> ranked, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(releases);
        ArgumentNullException.ThrowIfNull(ranked);
        IReadOnlyList<Release> all = [.. releases];
        IReadOnlyList<(RequirementId Requirement, decimal Effort)> order = [.. ranked];
        foreach (var (requirement, _) in order)
        {
            await _door.LoadAsync<Requirement>(requirement.Value, cancellationToken).ConfigureAwait(false);
        }

        return await _door.CreateAsync(
            "plans.draft", Capability.Plan, by, [name, .. all, .. order.Select(o => (object?)o)],
            (now, number) => ReleasePlan.Draft(_door.NewId<ReleasePlanId>(now), _door.ProjectId, number, name, all, order, by, now), [], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Plans anew; the next version. Needs <see cref="Capability.Plan"/>.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="releases">The releases in order.</param>
    /// <param name="ranked">The requirements by rank, with their effort.</param>
    /// <param name="by">Who plans.</param>
    /// <param name="cause">The change request that causes it; null for none.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability.</exception>
    public Task<ReleasePlan> ReplanAsync(
        ReleasePlanId plan, IEnumerable<Release> releases, IEnumerable<(RequirementId Requirement, decimal Effort)> ranked, Actor by, ChangeRequestId? cause = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(releases);
        ArgumentNullException.ThrowIfNull(ranked);
        IReadOnlyList<Release> all = [.. releases];
        IReadOnlyList<(RequirementId Requirement, decimal Effort)> order = [.. ranked];
        return _door.ChangeAsync<ReleasePlan>(
            "plans.replan", plan.Value, Capability.Plan, by, [cause, .. all, .. order.Select(o => (object?)o)], (p, now) => p.Replan(all, order, cause, by, now), [], cancellationToken);
    }
}
