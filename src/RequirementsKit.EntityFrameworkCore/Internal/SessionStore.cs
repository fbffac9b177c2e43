using System.Runtime.CompilerServices;
using RequirementsKit.Storage;

namespace RequirementsKit.EntityFrameworkCore.Internal;

/// <summary>The store on borrowed connections, wherever they come from.</summary>
internal sealed class SessionStore(ISessions sessions) : IRequirementsStore
{
    public static readonly StoreCapabilities Declared = new(Durable: true, SharedBetweenProcesses: true, QueriesInStore: true);

    public StoreCapabilities Capabilities => Declared;

    public async IAsyncEnumerable<ProjectId> ListProjectsAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var ids = await sessions.RunAsync(
            session => session.ReadAsync("SELECT project_id FROM rk_head WHERE sequence > 0 AND project_id <> @p0 ORDER BY project_id", r => ProjectId.From(r.GetGuid(0)), cancellationToken, RequirementsStoreExtensions.Library.Value),
            cancellationToken).ConfigureAwait(false);
        foreach (var id in ids)
        {
            yield return id;
        }
    }

    public IProjectStore InProject(ProjectId project) => project == default
        ? throw new ArgumentException("The empty project id holds no data. Use the id of a project.", nameof(project))
        : new EntityProjectStore(sessions, project);
}
