using Microsoft.EntityFrameworkCore;
using RequirementsKit.EntityFrameworkCore.Internal;
using RequirementsKit.Storage;

namespace RequirementsKit.EntityFrameworkCore;

/// <summary>
/// The record in SQLite or PostgreSQL through Entity Framework Core. EF serves schema, connection and transaction; commits go through commands on its connection. Thread-safe.
/// </summary>
/// <remarks>
/// A commit locks the end of its project's log last, so one project commits some hundreds of times a second, one commit after another; projects do not wait for each other on PostgreSQL.
/// Nothing but idle connections is kept in the process: any number of processes may share a database.
/// </remarks>
public sealed class EntityFrameworkStore : IRequirementsStore, IAsyncDisposable, IDisposable
{
    private readonly SessionPool _sessions;
    private readonly Func<DbContext> _create;

    /// <summary>Makes a store that opens contexts, and connections with them, as it needs them.</summary>
    /// <param name="create">Makes a context whose model has the tables of the kit, see <see cref="RequirementsKitModelBuilderExtensions.UseRequirementsKit"/>; the store disposes of it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="create"/> is null.</exception>
    public EntityFrameworkStore(Func<DbContext> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        _create = create;
        _sessions = new SessionPool(create);
    }

    /// <inheritdoc />
    public StoreCapabilities Capabilities => SessionStore.Declared;

    /// <summary>A store on the application's own context: what it commits becomes durable with the transaction that the context has begun, or at once when it has begun none.</summary>
    /// <param name="context">The context; the application disposes of it. As thread-safe as the context is: not at all.</param>
    /// <returns>The store.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> is null.</exception>
    /// <exception cref="NotSupportedException">The store does not know the context's provider; the message lists those it knows.</exception>
    public static IRequirementsStore Joining(DbContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new SessionStore(new JoinedSessions(context));
    }

    /// <inheritdoc />
    public IAsyncEnumerable<ProjectId> ListProjectsAsync(CancellationToken cancellationToken = default) => new SessionStore(_sessions).ListProjectsAsync(cancellationToken);

    /// <inheritdoc />
    public IProjectStore InProject(ProjectId project) => new SessionStore(_sessions).InProject(project);

    /// <summary>The statements that make the tables of the context's model, to be read and run by those who keep the database.</summary>
    /// <returns>SQL for the provider of the context.</returns>
    public string GetSchemaScript()
    {
        using var context = _create();
        return context.Database.GenerateCreateScript();
    }

    /// <summary>Makes the database and the tables of the context's model where the database has no tables yet; otherwise use the script or migrations.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task.</returns>
    /// <exception cref="StoreUnavailableException">The database cannot be reached, or refuses.</exception>
    public async Task CreateSchemaAsync(CancellationToken cancellationToken = default)
    {
        var context = _create();
        await using var _ = context.ConfigureAwait(false);
        try
        {
            await context.Database.EnsureCreatedAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception problem) when (Faults.In(problem) is not null)
        {
            throw Faults.Unavailable(Faults.In(problem)!);
        }
    }

    /// <summary>Closes the idle connections.</summary>
    /// <returns>A task.</returns>
    public ValueTask DisposeAsync() => _sessions.DisposeAsync();

    /// <summary>Closes the idle connections.</summary>
    public void Dispose() => _sessions.Dispose();
}
