namespace RequirementsKit.Storage;

/// <summary>Where the record lives. Implement <see cref="DocumentStore"/> for an easy way in, or this for full control.</summary>
/// <remarks>Implementations are thread-safe. Faults are <see cref="StoreUnavailableException"/> and <see cref="CommitOutcomeUnknownException"/>.</remarks>
public interface IRequirementsStore
{
    /// <summary>Gets what this store can do.</summary>
    StoreCapabilities Capabilities { get; }

    /// <summary>Lists the projects that were committed to at least once, in the order of their ids. A project begins with its first commit; the library is none.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The ids; empty when there is none.</returns>
    IAsyncEnumerable<ProjectId> ListProjectsAsync(CancellationToken cancellationToken = default);

    /// <summary>The part of the store that holds one project. Costs nothing and asks no database.</summary>
    /// <param name="project">The project; it need not exist yet.</param>
    /// <returns>The project's store.</returns>
    IProjectStore InProject(ProjectId project);
}
