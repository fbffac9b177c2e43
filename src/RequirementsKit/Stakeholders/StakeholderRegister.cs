using NodaTime;
using RequirementsKit.Projects;
using RequirementsKit.Projects.Internal;
using RequirementsKit.Storage;

namespace RequirementsKit.Stakeholders;

/// <summary>The register of the project's stakeholders.</summary>
public sealed class StakeholderRegister
{
    private readonly ProjectDoor _door;
    private readonly IStakeholderDirectory _directory;

    internal StakeholderRegister(ProjectDoor door, IStakeholderDirectory directory) => (_door, _directory) = (door, directory);

    /// <summary>Registers a stakeholder. Needs <see cref="Capability.ManageStakeholders"/>.</summary>
    /// <param name="profile">What is known of it.</param>
    /// <param name="by">Who registers it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The stakeholder.</returns>
    /// <exception cref="ArgumentException">A text of the profile is blank or too long.</exception>
    /// <exception cref="RuleViolationException">
    /// The actor lacks the capability, another record has the same name elsewhere (<c>stakeholder.duplicate-external-key</c>), or the organisation is none
    /// (<c>stakeholder.not-an-organisation</c>).
    /// </exception>
    public async Task<Stakeholder> RegisterAsync(StakeholderProfile profile, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(profile);
        string[] asked = [profile.Asked()];
        var decidedOn = await OrganisationOfAsync(profile, cancellationToken).ConfigureAwait(false);
        if (await _door.FindEarlierAsync("stakeholders.register", by, asked, cancellationToken).ConfigureAwait(false) is null)
        {
            await RequireFreeAsync(profile.ExternalKeys, null, cancellationToken).ConfigureAwait(false);
        }

        return await _door.CreateAsync(
            "stakeholders.register", Capability.ManageStakeholders, by, asked,
            (now, number) => Stakeholder.Register(_door.NewId<StakeholderId>(now), _door.ProjectId, number, profile, by, now), decidedOn, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Registers somebody whom the application's directory knows. Needs <see cref="Capability.ManageStakeholders"/>.</summary>
    /// <param name="key">The key in the directory.</param>
    /// <param name="by">Who registers them.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The stakeholder: the one registered under that key before, or a new one.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, or the directory knows nobody under that key (<c>stakeholder.not-in-directory</c>).</exception>
    public async Task<Stakeholder> AdoptAsync(ExternalKey key, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        if ((await ListAsync(StakeholderQueries.WithExternalKey(key), cancellationToken).ConfigureAwait(false)) is [var known, ..])
        {
            await _door.RequireAsync(by, Capability.ManageStakeholders, cancellationToken).ConfigureAwait(false);
            return known;
        }

        var entry = await EntryAsync(key, cancellationToken).ConfigureAwait(false);
        return await RegisterAsync(entry.Profile with { ExternalKeys = [.. entry.Profile.ExternalKeys.Append(key).Distinct()] }, by, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Takes over what the directory knows of a stakeholder now. Needs <see cref="Capability.ManageStakeholders"/>.</summary>
    /// <param name="stakeholder">The stakeholder.</param>
    /// <param name="key">The key in the directory.</param>
    /// <param name="by">Who refreshes it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The stakeholder.</returns>
    /// <exception cref="RuleViolationException">
    /// The actor lacks the capability, the directory knows nobody under that key (<c>stakeholder.not-in-directory</c>), or the record was merged or erased.
    /// </exception>
    public async Task<Stakeholder> RefreshAsync(StakeholderId stakeholder, ExternalKey key, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        var entry = await EntryAsync(key, cancellationToken).ConfigureAwait(false);
        await RequireFreeAsync([key], stakeholder, cancellationToken).ConfigureAwait(false);
        return await ChangeAsync("stakeholders.refresh", stakeholder, Capability.ManageStakeholders, by, [key, entry.Profile.Asked()], (s, now) => s.Refresh(entry, by, now), cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Describes a stakeholder anew. Needs <see cref="Capability.ManageStakeholders"/>.</summary>
    /// <param name="stakeholder">The stakeholder.</param>
    /// <param name="profile">What is known of it now.</param>
    /// <param name="by">Who describes it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The stakeholder.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability, the record was merged or erased, or as for <see cref="RegisterAsync"/>.</exception>
    public async Task<Stakeholder> DescribeAsync(StakeholderId stakeholder, StakeholderProfile profile, Actor by, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(profile);
        var decidedOn = await OrganisationOfAsync(profile, cancellationToken).ConfigureAwait(false);
        await RequireFreeAsync(profile.ExternalKeys, stakeholder, cancellationToken).ConfigureAwait(false);
        return await ChangeAsync(
            "stakeholders.describe", stakeholder, Capability.ManageStakeholders, by, [profile.Asked()], (s, now) => s.Describe(profile, by, now), cancellationToken, decidedOn).ConfigureAwait(false);
    }

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

    /// <summary>Erases everything personal about a stakeholder, the records merged into it included. Needs <see cref="Capability.ErasePersons"/>.</summary>
    /// <param name="stakeholder">The stakeholder, by any of its ids.</param>
    /// <param name="by">Who erases it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The stakeholder, without personal data.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability.</exception>
    public async Task<Stakeholder> EraseAsync(StakeholderId stakeholder, Actor by, CancellationToken cancellationToken = default)
    {
        var now = _door.Now();
        var project = await _door.RequireAsync(by, Capability.ErasePersons, cancellationToken).ConfigureAwait(false);
        var person = await ResolveAsync(stakeholder, cancellationToken).ConfigureAwait(false);

        // Before, so that a fault leaves the record by which to ask again; afterwards, for what came meanwhile.
        await EraseTextsAsync(person, cancellationToken).ConfigureAwait(false);
        object?[] asked = [stakeholder];
        if (await _door.FindEarlierAsync("stakeholders.erase", by, asked, cancellationToken).ConfigureAwait(false) is null)
        {
            var erased = new List<Aggregate>();
            foreach (var id in person.AllIds)
            {
                erased.Add((await GetAsync(id, cancellationToken).ConfigureAwait(false)).Erase(by, now));
            }

            await _door.CommitAsync("stakeholders.erase", by, now, asked, erased, [project], cancellationToken).ConfigureAwait(false);
        }

        await EraseTextsAsync(person, cancellationToken).ConfigureAwait(false);
        return await GetAsync(stakeholder, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Merges two records of one person. Needs <see cref="Capability.ManageStakeholders"/>.</summary>
    /// <param name="duplicate">The record that ends.</param>
    /// <param name="into">The record that stays.</param>
    /// <param name="by">Who merges.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The record that ended; <see cref="ResolveAsync"/> finds the one that stays.</returns>
    /// <exception cref="RuleViolationException">
    /// The actor lacks the capability, the record that ends has a role in the project (<c>stakeholder.has-a-role</c>), or the two cannot be merged (<see cref="Stakeholder.MergeInto"/>).
    /// </exception>
    public async Task<Stakeholder> MergeAsync(StakeholderId duplicate, StakeholderId into, Actor by, CancellationToken cancellationToken = default)
    {
        object?[] asked = [duplicate, into];
        if (await _door.FindEarlierAsync("stakeholders.merge", by, asked, cancellationToken).ConfigureAwait(false) is null)
        {
            var now = _door.Now();
            var project = await _door.RequireAsync(by, Capability.ManageStakeholders, cancellationToken).ConfigureAwait(false);
            var ends = await GetAsync(duplicate, cancellationToken).ConfigureAwait(false);
            var stays = await GetAsync(into, cancellationToken).ConfigureAwait(false);
            RequireNoRole(project, ends);
            await _door.CommitAsync("stakeholders.merge", by, now, asked, ends.MergeInto(stays, by, now).Next, [project], cancellationToken).ConfigureAwait(false);
        }

        return await GetAsync(duplicate, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads the record of a person that stands for itself, whatever it was merged into.</summary>
    /// <param name="stakeholder">Any id of the person.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The stakeholder.</returns>
    /// <exception cref="RuleViolationException">The project has none with that id (<c>stakeholder.not-found</c>).</exception>
    public async Task<Stakeholder> ResolveAsync(StakeholderId stakeholder, CancellationToken cancellationToken = default)
    {
        var person = await GetAsync(stakeholder, cancellationToken).ConfigureAwait(false);
        while (person.MergedInto is { } other)
        {
            person = await GetAsync(other, cancellationToken).ConfigureAwait(false);
        }

        return person;
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

    // Two records under one capability would let one person vote twice, or approve their own work.
    private static void RequireNoRole(Project project, Stakeholder ends)
    {
        if (project.Members.Where(m => m.Actor == ends.ToActor()).Select(m => m.Role).ToList() is { Count: > 0 } roles)
        {
            throw new RuleViolationException(
                "stakeholder.has-a-role", $"{ends.Key} has the roles {roles} in the project. Revoke them, grant the record that stays what it needs, and merge then.");
        }
    }

    private async Task EraseTextsAsync(Stakeholder person, CancellationToken cancellationToken)
    {
        foreach (var id in person.AllIds)
        {
            await _door.Store.EraseAsync(id, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<DirectoryEntry> EntryAsync(ExternalKey key, CancellationToken cancellationToken) =>
        await _directory.FindAsync(key, cancellationToken).ConfigureAwait(false)
        ?? throw new RuleViolationException("stakeholder.not-in-directory", $"The directory knows nobody as '{key}'. Use a key that its search returns, or register the person by hand.");

    private async Task<Aggregate[]> OrganisationOfAsync(StakeholderProfile profile, CancellationToken cancellationToken)
    {
        if (profile.Organisation is not { } id)
        {
            return [];
        }

        var organisation = await GetAsync(id, cancellationToken).ConfigureAwait(false);
        organisation.RequireActive();
        return organisation.Kind == StakeholderKind.Organisation
            ? [organisation]
            : throw new RuleViolationException("stakeholder.not-an-organisation", $"{organisation.Key} is a person, so nobody belongs to it. Name an organisation.");
    }

    private async Task RequireFreeAsync(IEnumerable<ExternalKey> keys, StakeholderId? unless, CancellationToken cancellationToken)
    {
        foreach (var key in keys)
        {
            var holders = await ListAsync(StakeholderQueries.WithExternalKey(key), cancellationToken).ConfigureAwait(false);
            if (holders.FirstOrDefault(h => h.Id != unless) is { } other)
            {
                throw new RuleViolationException("stakeholder.duplicate-external-key", $"'{key}' is {other.Key} already. Describe that record, or merge the two when they are one person.");
            }
        }
    }
}
