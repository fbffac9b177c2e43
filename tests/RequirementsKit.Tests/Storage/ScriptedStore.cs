using RequirementsKit.Storage;
using RequirementsKit.Tests.Shared;

namespace RequirementsKit.Tests.Storage;

/// <summary>A store on rows of which one step is slow, or that refuses what a test wants refused: another process was quicker, a connection broke.</summary>
internal sealed class ScriptedStore : DocumentStore, ISlowCalls, IDisposable
{
    private readonly InMemoryStore _inner = new();
    private int _slow;

    public int Calls { get; private set; }

    public override StoreCapabilities Capabilities => _inner.Capabilities;

    /// <summary>Gets the addresses of the rows that were written, refused ones included.</summary>
    public List<DocumentAddress> Written { get; } = [];

    public int Commits { get; private set; }

    public int Begun { get; private set; }

    public int Ended { get; private set; }

    /// <summary>Gets or sets which rows are refused, by their address.</summary>
    public Func<DocumentAddress, bool> Refuses { get; set; } = _ => false;

    /// <summary>Gets or sets how many commits are lost to another process.</summary>
    public int LosesCommits { get; set; }

    /// <summary>Gets or sets what the commit throws; null for nothing.</summary>
    public Exception? Fault { get; set; }

    /// <summary>Gets or sets what happens at the beginning of each transaction.</summary>
    public Action Beginning { get; set; } = () => { };

    public void Dispose() => _inner.Dispose();

    public void SlowDown(int call) => (_slow, Calls) = (call, 0);

    public ValueTask NextAsync() => ++Calls == _slow ? new(Task.Run(() => Task.Delay(1))) : ValueTask.CompletedTask;

    public bool TakesCommit()
    {
        Commits++;
        return Fault is null ? LosesCommits-- <= 0 : throw Fault;
    }

    public bool Takes(DocumentRow row)
    {
        Written.Add(row.Address);
        return !Refuses(row.Address);
    }

    public void End() => Ended++;

    protected internal override async ValueTask<DocumentTransaction> BeginAsync(bool writes, CancellationToken cancellationToken)
    {
        Begun++;
        Beginning();
        await NextAsync().ConfigureAwait(false);
        return new ScriptedTransaction(this, await _inner.BeginAsync(writes, cancellationToken).ConfigureAwait(false));
    }
}
