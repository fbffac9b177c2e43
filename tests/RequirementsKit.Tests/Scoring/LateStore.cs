using RequirementsKit.Storage;
using RequirementsKit.Tests.Changes.Pairs;

namespace RequirementsKit.Tests.Scoring;

/// <summary>A store in memory of which one transaction begins late, on another thread; all others begin at once.</summary>
internal sealed class LateStore : DocumentStore
{
    private readonly SnapshotStore _inner = new();
    private int _callsLeft;

    public override StoreCapabilities Capabilities => _inner.Capabilities;

    /// <summary>Whether the late transaction has begun.</summary>
    public bool WasLate { get; private set; }

    /// <summary>Makes the transaction of this number late, counted from 1 and from now.</summary>
    public void BeginLate(int call) => (_callsLeft, WasLate) = (call, false);

    protected internal override async ValueTask<DocumentTransaction> BeginAsync(bool writes, CancellationToken cancellationToken)
    {
        if (--_callsLeft == 0)
        {
            WasLate = true;
            await Task.Delay(1, cancellationToken).ConfigureAwait(false);
        }

        return await _inner.BeginAsync(writes, cancellationToken).ConfigureAwait(false);
    }
}
