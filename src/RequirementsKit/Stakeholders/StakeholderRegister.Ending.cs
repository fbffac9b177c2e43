using RequirementsKit.Projects;

namespace RequirementsKit.Stakeholders;

/// <content>How a record ends: merged into another of the same person, or erased.</content>
public sealed partial class StakeholderRegister
{
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
}
