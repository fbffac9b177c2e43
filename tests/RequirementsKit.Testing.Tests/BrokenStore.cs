using RequirementsKit.Storage;

namespace RequirementsKit.Testing.Tests;

/// <summary>A store with a fault that only a store of its own ports can have; with any other fault, the store below.</summary>
internal sealed class BrokenStore(TinyStore inner, Fault fault) : IRequirementsStore, IDisposable
{
    public StoreCapabilities Capabilities => fault == Fault.DeclaresMore ? inner.Capabilities with { Durable = true } : inner.Capabilities;

    public void Dispose() => inner.Dispose();

    public IAsyncEnumerable<ProjectId> ListProjectsAsync(CancellationToken cancellationToken = default) => fault == Fault.ListsTheLibrary
        ? inner.ListProjectsAsync(cancellationToken).Append(RequirementsStoreExtensions.Library)
        : inner.ListProjectsAsync(cancellationToken);

    public IProjectStore InProject(ProjectId project) => new BrokenProjectStore(inner.InProject(project), fault);
}
