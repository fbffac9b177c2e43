using RequirementsKit.Storage;

namespace RequirementsKit.Testing.Tests;

internal sealed class Harness(IRequirementsStore store, StoreCapabilities? declared = null) : IStoreHarness
{
    public StoreCapabilities Capabilities => declared ?? store.Capabilities;

    public ValueTask<IRequirementsStore> OpenAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(store);

    public ValueTask DisposeAsync()
    {
        (store as IDisposable)?.Dispose();
        return ValueTask.CompletedTask;
    }
}
