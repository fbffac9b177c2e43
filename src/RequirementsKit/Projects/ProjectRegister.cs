using NodaTime;
using RequirementsKit.Projects.Internal;
using RequirementsKit.Recurrence;
using RequirementsKit.Storage;

namespace RequirementsKit.Projects;

/// <summary>Opens projects and finds them; the one service that works across projects.</summary>
/// <example><code>
/// var harbour = await kits.Projects.OpenAsync("Harbour", "Europe/Berlin", by: me);
/// </code></example>
public sealed class ProjectRegister
{
    private readonly IRequirementsStore _store;
    private readonly IClock _clock;
    private readonly IIdGenerator _ids;

    internal ProjectRegister(IRequirementsStore store, IClock clock, IIdGenerator ids)
    {
        _store = store;
        _clock = clock;
        _ids = ids;
    }

    /// <summary>Opens a project.</summary>
    /// <param name="name">The name, 1 to 500 characters.</param>
    /// <param name="zone">The IANA id of its time zone.</param>
    /// <param name="by">Who opens it; a person or service gets the role <see cref="Project.LeadRole"/>.</param>
    /// <param name="keyPrefix">What comes before its keys where several projects are shown, such as <c>TIDE</c>; null for nothing.</param>
    /// <param name="workingCalendar">Its working days; null for Monday to Friday.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The project.</returns>
    /// <exception cref="ArgumentException">The name is blank or too long, the zone is unknown, or the prefix is none.</exception>
    public async Task<Project> OpenAsync(
        string name, string zone, Actor by, string? keyPrefix = null, BusinessCalendar? workingCalendar = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(by);
        var now = Microseconds.Floor(_clock.GetCurrentInstant());
        var id = ProjectId.New(_ids, now);
        var project = Project.Open(id, name, zone, by, now, keyPrefix, workingCalendar);
        if (by.Kind != ActorKind.System)
        {
            project = project.Grant(by, Project.LeadRole, by, now);
        }

        var door = new ProjectDoor(_store.InProject(id), _clock, _ids);
        await door.CommitAsync("projects.open", by, now, [name, zone], [project], [], cancellationToken).ConfigureAwait(false);
        return await door.LoadAsync<Project>(id.Value, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Finds a project.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The project; null when there is none.</returns>
    public Task<Project?> FindAsync(ProjectId id, CancellationToken cancellationToken = default) => _store.InProject(id).FindAsync<Project>(id.Value, cancellationToken);

    /// <summary>Lists the ids of all projects.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The ids, in their order.</returns>
    public IAsyncEnumerable<ProjectId> ListAsync(CancellationToken cancellationToken = default) => _store.ListProjectsAsync(cancellationToken);
}
