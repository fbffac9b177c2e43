using RequirementsKit.Storage;
using RequirementsKit.Testing.Internal;

namespace RequirementsKit.Testing;

/// <summary>A store that goes wrong where a test says, in front of a store that works. Thread-safe when the plan is.</summary>
/// <example><code>
/// using var memory = new InMemoryStore();
/// var store = new FaultInjectingStore(memory, call => call.Method == nameof(IProjectStore.CommitAsync) ? StoreFault.Unavailable : StoreFault.None);
/// </code></example>
/// <param name="inner">The store that works; the caller disposes of it.</param>
/// <param name="plan">Says for each call what goes wrong.</param>
public sealed class FaultInjectingStore(IRequirementsStore inner, Func<StoreCall, StoreFault> plan) : IRequirementsStore
{
    private long _calls;

    /// <inheritdoc />
    public StoreCapabilities Capabilities => inner.Capabilities;

    /// <summary>Gets how many calls arrived so far.</summary>
    public long Calls => Interlocked.Read(ref _calls);

    /// <inheritdoc />
    public IAsyncEnumerable<ProjectId> ListProjectsAsync(CancellationToken cancellationToken = default)
    {
        ThrowIfPlanned(nameof(ListProjectsAsync));
        return inner.ListProjectsAsync(cancellationToken);
    }

    /// <inheritdoc />
    public IProjectStore InProject(ProjectId project) => new FaultInjectingProjectStore(this, inner.InProject(project));

    internal StoreFault Next(string method) => plan(new(Interlocked.Increment(ref _calls), method));

    /// <summary>The faults of a call that commits nothing.</summary>
    internal void ThrowIfPlanned(string method)
    {
        switch (Next(method))
        {
            case StoreFault.Cancelled:
                throw new OperationCanceledException();
            case StoreFault.Unavailable or StoreFault.LostBefore or StoreFault.LostAfter:
                throw Unavailable(method);
        }
    }

    internal static StoreUnavailableException Unavailable(string method) => new($"The plan of the test says that {method} fails.");
}
