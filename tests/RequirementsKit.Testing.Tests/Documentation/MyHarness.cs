using RequirementsKit.Storage;

namespace RequirementsKit.Testing.Tests.Documentation;

/// <summary>Opens the store that a reader of the docs has written.</summary>
#region any-harness
internal sealed class MyHarness : IStoreHarness
{
    private readonly MyStore _store = new();

    public StoreCapabilities Capabilities => _store.Capabilities;

    public ValueTask<IRequirementsStore> OpenAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult<IRequirementsStore>(_store);

    public ValueTask DisposeAsync()
    {
        _store.Dispose();
        return ValueTask.CompletedTask;
    }
}
#endregion
