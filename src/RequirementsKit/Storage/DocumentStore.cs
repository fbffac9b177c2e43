using RequirementsKit.Storage.Internal;

namespace RequirementsKit.Storage;

/// <summary>The easy way to a store of one's own: give transactions over rows, and the kit does documents, conflicts, keys, commands, the log and its chain.</summary>
/// <remarks>
/// Derive from this class and from <see cref="DocumentTransaction"/>: six methods in all, over one table
/// (project, kind, id, version, content) with the first three as its key.
/// </remarks>
public abstract class DocumentStore : IRequirementsStore
{
    // Rows of the store itself live under the project that no project can be.
    internal static readonly ProjectId NoProject;

    /// <inheritdoc />
    public abstract StoreCapabilities Capabilities { get; }

    /// <inheritdoc />
    public async IAsyncEnumerable<ProjectId> ListProjectsAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var transaction = await BeginAsync(writes: false, cancellationToken).ConfigureAwait(false);
        await using var _ = transaction.ConfigureAwait(false);
        await foreach (var row in transaction.ScanAsync(NoProject, RowKind.Project, "", "", cancellationToken).ConfigureAwait(false))
        {
            yield return ProjectId.Parse(row.Address.Id, null);
        }
    }

    /// <inheritdoc />
    public IProjectStore InProject(ProjectId project) => project == NoProject
        ? throw new ArgumentException("The empty project id holds no data. Use the id of a project.", nameof(project))
        : new DocumentProjectStore(this, project);

    // A store in memory that holds the document gives it at once, without a transaction; null from every other.
    internal virtual T? FindAtOnce<T>(ProjectId project, Guid id)
        where T : Aggregate, IDocument<T> => null;

    // A store in memory keeps the rows of a kind for which a flag holds at hand; null for every other, in which all have to be looked at.
    internal virtual Task<IReadOnlyList<DocumentRow>?> FindFlaggedAsync(ProjectId project, string kind, string flag, Func<DocumentRow, bool> holds, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<DocumentRow>?>(null);

    /// <summary>Begins a transaction.</summary>
    /// <param name="writes">Whether it will write; a store may wait here for its turn.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The transaction.</returns>
    /// <exception cref="StoreUnavailableException">The database cannot be reached.</exception>
    protected internal abstract ValueTask<DocumentTransaction> BeginAsync(bool writes, CancellationToken cancellationToken);
}
