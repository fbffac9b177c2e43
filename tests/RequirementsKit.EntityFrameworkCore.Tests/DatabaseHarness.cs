using RequirementsKit.Storage;
using RequirementsKit.Testing;

namespace RequirementsKit.EntityFrameworkCore.Tests;

internal sealed class DatabaseHarness(Database database) : IStoreHarness
{
    // The cases open hundreds; a server has fewer connections, so the oldest give theirs back.
    private const int MaxOpen = 32;

    private readonly Queue<EntityFrameworkStore> _open = [];
    private readonly SemaphoreSlim _turn = new(1, 1);

    public StoreCapabilities Capabilities { get; } = new(Durable: true, SharedBetweenProcesses: true, QueriesInStore: true);

    public async ValueTask<IRequirementsStore> OpenAsync(CancellationToken cancellationToken = default)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var store = _open.Count == 0 ? await database.CreatedAsync() : database.Store();
            _open.Enqueue(store);
            if (_open.Count > MaxOpen)
            {
                await _open.Dequeue().DisposeAsync();
            }

            return store;
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var store in _open)
        {
            await store.DisposeAsync();
        }

        _turn.Dispose();
        await database.DisposeAsync();
    }
}
