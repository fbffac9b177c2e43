using RequirementsKit.Storage;

namespace RequirementsKit.Testing.Tests;

/// <summary>The smallest store on <see cref="DocumentStore"/>: a dictionary and a turn; with a fault when a test wants one.</summary>
internal class TinyStore(Fault fault = Fault.None) : DocumentStore, IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    public override StoreCapabilities Capabilities { get; } = new(Durable: false, SharedBetweenProcesses: false, QueriesInStore: false);

    public Dictionary<DocumentAddress, DocumentRow> Rows { get; } = [];

    public void Dispose() => _turn.Dispose();

    // The dictionary itself is sound, whatever the fault.
    public DocumentRow? Find(DocumentAddress address)
    {
        lock (Rows)
        {
            return Rows.GetValueOrDefault(address);
        }
    }

    public void Put(IEnumerable<DocumentRow> rows)
    {
        lock (Rows)
        {
            foreach (var row in rows)
            {
                Rows[row.Address] = row;
            }
        }
    }

    public void EndTurn() => _turn.Release();

    protected override async ValueTask<DocumentTransaction> BeginAsync(bool writes, CancellationToken cancellationToken)
    {
        if (fault == Fault.LosesUpdates)
        {
            return new TinyTransaction(this, fault);
        }

        await _turn.WaitAsync(cancellationToken);
        return new TinyTransaction(this, fault);
    }
}
