using RequirementsKit.Storage;

namespace RequirementsKit.Tests.Changes.Pairs;

/// <summary>A store whose whole content is one value, so that a search goes back to a state by putting it back. It may lose updates, for a test of the tests.</summary>
internal sealed class SnapshotStore(bool losesUpdates = false) : DocumentStore
{
    private int _callsLeft;
    private Func<Task>? _interruption;

    public override StoreCapabilities Capabilities { get; } = new(Durable: false, SharedBetweenProcesses: false, QueriesInStore: false);

    public Snapshot Content { get; set; } = Snapshot.Empty;

    /// <summary>Does something, and before the transaction of this number that it begins, once, something else.</summary>
    /// <returns>Whether it began so many transactions.</returns>
    public async Task<bool> InterruptedAsync(int call, Func<Task> interruption, Func<Task> act)
    {
        (_callsLeft, _interruption) = (call, interruption);
        await act();
        var isInterrupted = _interruption is null;
        _interruption = null;
        return isInterrupted;
    }

    protected internal override async ValueTask<DocumentTransaction> BeginAsync(bool writes, CancellationToken cancellationToken)
    {
        var before = Content;
        if (_interruption is { } interruption && --_callsLeft == 0)
        {
            _interruption = null;
            await interruption();
        }

        return new SnapshotTransaction(this, losesUpdates && writes ? before : Content);
    }
}
