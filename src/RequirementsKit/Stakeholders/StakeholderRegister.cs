using NodaTime;
using RequirementsKit.Projects.Internal;
using RequirementsKit.Storage;

namespace RequirementsKit.Stakeholders;

/// <summary>The register of the project's stakeholders.</summary>
/// <example><code>
/// var lin = await kit.Stakeholders.RegisterAsync(new("Anna Lin") { Zone = "Asia/Shanghai", Contacts = [new(Channel.Email, "anna@example.org")] }, by: me);
/// </code></example>
public sealed partial class StakeholderRegister
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
