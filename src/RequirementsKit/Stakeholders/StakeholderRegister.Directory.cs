namespace RequirementsKit.Stakeholders;

/// <content>What comes from the application's directory.</content>
public sealed partial class StakeholderRegister
{
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

    private async Task<DirectoryEntry> EntryAsync(ExternalKey key, CancellationToken cancellationToken) =>
        await _directory.FindAsync(key, cancellationToken).ConfigureAwait(false)
        ?? throw new RuleViolationException("stakeholder.not-in-directory", $"The directory knows nobody as '{key}'. Use a key that its search returns, or register the person by hand.");
}
