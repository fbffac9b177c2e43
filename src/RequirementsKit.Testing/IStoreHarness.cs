using RequirementsKit.Storage;

namespace RequirementsKit.Testing;

/// <summary>How the conformance cases reach a store: one set of data, empty at first, and as many connections to it as a case wants.</summary>
public interface IStoreHarness : IAsyncDisposable
{
    /// <summary>Gets what the store declares; cases that need more are skipped with the reason.</summary>
    StoreCapabilities Capabilities { get; }

    /// <summary>Opens a fresh connection to the same data, with nothing cached from an earlier one. A store that keeps its data in the object returns that object.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The store; the harness disposes of it.</returns>
    ValueTask<IRequirementsStore> OpenAsync(CancellationToken cancellationToken = default);
}
