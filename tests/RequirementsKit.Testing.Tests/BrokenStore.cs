using RequirementsKit.Storage;

namespace RequirementsKit.Testing.Tests;

/// <summary>A store with a fault that only a store of its own ports can have; with any other fault, the store below.</summary>
internal sealed class BrokenStore(TinyStore inner, Fault fault) : IRequirementsStore, IDisposable
{
    public StoreCapabilities Capabilities => inner.Capabilities;

    public void Dispose() => inner.Dispose();

    public IAsyncEnumerable<ProjectId> ListProjectsAsync(CancellationToken cancellationToken = default) => inner.ListProjectsAsync(cancellationToken);

    public IProjectStore InProject(ProjectId project) => new BrokenProjectStore(inner.InProject(project), fault);
}
