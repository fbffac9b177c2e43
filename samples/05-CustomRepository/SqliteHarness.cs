using RequirementsKit.Storage;
using RequirementsKit.Testing;

namespace CustomRepository;

#region harness
/// <summary>How the conformance cases reach the store: one file, and a fresh store for every connection.</summary>
public sealed class SqliteHarness : IStoreHarness
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.db");
    private readonly List<SqliteStore> _open = [];

    public StoreCapabilities Capabilities { get; } = new(Durable: true, SharedBetweenProcesses: true, QueriesInStore: false);

    public ValueTask<IRequirementsStore> OpenAsync(CancellationToken cancellationToken = default)
    {
        lock (_open)
        {
            _open.Add(new SqliteStore(_path));
            return ValueTask.FromResult<IRequirementsStore>(_open[^1]);
        }
    }

    public ValueTask DisposeAsync()
    {
        _open.ForEach(store => store.Dispose());
        foreach (var file in new[] { _path, $"{_path}-wal", $"{_path}-shm" })
        {
            File.Delete(file);
        }

        return ValueTask.CompletedTask;
    }
}
#endregion
