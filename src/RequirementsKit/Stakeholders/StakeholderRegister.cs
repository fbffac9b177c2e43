using NodaTime;
using RequirementsKit.Projects.Internal;
using RequirementsKit.Storage;

namespace RequirementsKit.Stakeholders;

/// <summary>The register of the project's stakeholders.</summary>
public sealed class StakeholderRegister
{
    private readonly ProjectDoor _door;

    internal StakeholderRegister(ProjectDoor door) => _door = door;

    /// <summary>Registers a stakeholder. Needs <see cref="Capability.ManageStakeholders"/>.</summary>
    /// <param name="profile">What is known of it.</param>
    /// <param name="by">Who registers it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The stakeholder.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability.</exception>
    public async Task<Stakeholder> RegisterAsync(StakeholderProfile profile, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return await _door.CreateAsync(
            "stakeholders.register", Capability.ManageStakeholders, by, [profile.Name, profile.Kind, profile.Zone],
            (now, number) => Stakeholder.Register(_door.NewId<StakeholderId>(now), _door.ProjectId, number, profile, by, now), [], cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Describes a stakeholder anew. Needs <see cref="Capability.ManageStakeholders"/>.</summary>
    /// <param name="stakeholder">The stakeholder.</param>
    /// <param name="profile">What is known of it now.</param>
    /// <param name="by">Who describes it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The stakeholder.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the record was merged or erased.</exception>
    public Task<Stakeholder> DescribeAsync(StakeholderId stakeholder, StakeholderProfile profile, Actor by, CancellationToken cancellationToken = default) =>
        ChangeAsync("stakeholders.describe", stakeholder, Capability.ManageStakeholders, by, [profile?.Name], (s, now) => s.Describe(profile!, by, now), cancellationToken);

    /// <summary>Notes how engaged a stakeholder is and should be. Needs <see cref="Capability.ManageStakeholders"/>.</summary>
    /// <param name="stakeholder">The stakeholder.</param>
    /// <param name="current">The level now.</param>
    /// <param name="desired">The level wanted.</param>
    /// <param name="by">Who assessed it.</param>
    /// <param name="evidence">What shows it; null for nothing.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The stakeholder.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the record was merged or erased.</exception>
    public Task<Stakeholder> AssessEngagementAsync(
        StakeholderId stakeholder, EngagementLevel current, EngagementLevel desired, Actor by, string? evidence = null, CancellationToken cancellationToken = default) =>
        ChangeAsync(
            "stakeholders.assess-engagement", stakeholder, Capability.ManageStakeholders, by, [current, desired, evidence],
            (s, now) => s.AssessEngagement(current, desired, evidence, by, now), cancellationToken);

    /// <summary>Erases everything personal about a stakeholder. Needs <see cref="Capability.ErasePersons"/>.</summary>
    /// <param name="stakeholder">The stakeholder.</param>
    /// <param name="by">Who erases it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The stakeholder, without personal data.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability.</exception>
    public async Task<Stakeholder> EraseAsync(StakeholderId stakeholder, Actor by, CancellationToken cancellationToken = default)
    {
        var erased = await ChangeAsync("stakeholders.erase", stakeholder, Capability.ErasePersons, by, [], (s, now) => s.Erase(by, now), cancellationToken).ConfigureAwait(false);

        // Repeating the command after a fault erases what is left.
        await _door.Store.EraseAsync(stakeholder, cancellationToken).ConfigureAwait(false);
        return erased;
    }

    /// <summary>Merges two records of one person. Needs <see cref="Capability.ManageStakeholders"/>.</summary>
    /// <param name="duplicate">The record that ends.</param>
    /// <param name="into">The record that stays.</param>
    /// <param name="by">Who merges.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The record that ended.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the two cannot be merged.</exception>
    public async Task<Stakeholder> MergeAsync(StakeholderId duplicate, StakeholderId into, Actor by, CancellationToken cancellationToken = default)
    {
        var stays = await GetAsync(into, cancellationToken).ConfigureAwait(false);
        return await ChangeAsync(
            "stakeholders.merge", duplicate, Capability.ManageStakeholders, by, [into], (s, now) => s.MergeInto(stays, by, now), cancellationToken, stays).ConfigureAwait(false);
    }

    /// <summary>Reads a stakeholder.</summary>
    /// <param name="stakeholder">Its id.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The stakeholder.</returns>
    /// <exception cref="RuleViolationException">The project has none with that id (<c>stakeholder.not-found</c>).</exception>
    public Task<Stakeholder> GetAsync(StakeholderId stakeholder, CancellationToken cancellationToken = default) =>
        _door.LoadAsync<Stakeholder>(stakeholder.Value, cancellationToken);

    /// <summary>Lists stakeholders.</summary>
    /// <param name="query">Which; null for <see cref="StakeholderQueries.Active"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The stakeholders, in the query's order.</returns>
    public Task<IReadOnlyList<Stakeholder>> ListAsync(Query<Stakeholder>? query = null, CancellationToken cancellationToken = default) =>
        _door.Store.ListAsync(query ?? StakeholderQueries.Active, cancellationToken);

    private Task<Stakeholder> ChangeAsync(
        string command, StakeholderId id, Capability capability, Actor by, IEnumerable<object?> asked, Func<Stakeholder, Instant, Stakeholder> change,
        CancellationToken cancellationToken, params Aggregate[] decidedOn) =>
        _door.ChangeAsync(command, id.Value, capability, by, asked, change, decidedOn, cancellationToken);
}
