using NodaTime;
using RequirementsKit.Projects.Internal;
using RequirementsKit.Storage;

namespace RequirementsKit.Stakeholders;

/// <summary>Finds the same customer in several projects by their name elsewhere. Projects see nothing of each other but this.</summary>
public sealed class PeopleAcrossProjects
{
    private readonly IRequirementsStore _store;
    private readonly IStakeholderDirectory _directory;
    private readonly IClock _clock;
    private readonly IIdGenerator _ids;

    internal PeopleAcrossProjects(IRequirementsStore store, IStakeholderDirectory directory, IClock clock, IIdGenerator ids) =>
        (_store, _directory, _clock, _ids) = (store, directory, clock, ids);

    /// <summary>Finds a person or organisation in every project in which the actor may read stakeholders.</summary>
    /// <param name="key">The name elsewhere.</param>
    /// <param name="by">Who asks; needs <see cref="Capability.ManageStakeholders"/> in a project to see it there.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The stakeholders, by project. One query for each project.</returns>
    public async Task<IReadOnlyList<Stakeholder>> FindAsync(ExternalKey key, Actor by, CancellationToken cancellationToken = default) =>
        [.. (await EverywhereAsync(key, cancellationToken).ConfigureAwait(false)).Where(f => f.Project.Allows(by, Capability.ManageStakeholders)).Select(f => f.Stakeholder)];

    /// <summary>Erases everything personal about somebody in all projects. Needs <see cref="Capability.ErasePersons"/> in every project that knows them, and checks that before it begins.</summary>
    /// <param name="key">The name elsewhere.</param>
    /// <param name="by">Who erases.</param>
    /// <param name="cancellationToken">Ends the work; asked again, it goes on.</param>
    /// <returns>The stakeholders, without personal data.</returns>
    /// <exception cref="RuleViolationException">The actor lacks the capability in one of the projects; nothing was erased.</exception>
    public async Task<IReadOnlyList<Stakeholder>> EraseAsync(ExternalKey key, Actor by, CancellationToken cancellationToken = default)
    {
        var found = await EverywhereAsync(key, cancellationToken).ConfigureAwait(false);
        foreach (var (door, _, _) in found)
        {
            await door.RequireAsync(by, Capability.ErasePersons, cancellationToken).ConfigureAwait(false);
        }

        var erased = new List<Stakeholder>();
        foreach (var (door, _, stakeholder) in found)
        {
            erased.Add(await new StakeholderRegister(door, _directory).EraseAsync(stakeholder, by, cancellationToken).ConfigureAwait(false));
        }

        return erased;
    }

    private async Task<IReadOnlyList<(ProjectDoor Door, Projects.Project Project, Stakeholder Stakeholder)>> EverywhereAsync(ExternalKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        var found = new List<(ProjectDoor, Projects.Project, Stakeholder)>();
        await foreach (var id in _store.ListProjectsAsync(cancellationToken).ConfigureAwait(false))
        {
            var door = new ProjectDoor(_store.InProject(id), _clock, _ids);
            foreach (var stakeholder in await door.Store.ListAsync(StakeholderQueries.WithExternalKey(key), cancellationToken).ConfigureAwait(false))
            {
                found.Add((door, await door.LoadAsync<Projects.Project>(id.Value, cancellationToken).ConfigureAwait(false), stakeholder));
            }
        }

        return found;
    }
}
