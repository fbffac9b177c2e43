using System.Collections.Concurrent;
using RequirementsKit.Storage;

namespace RequirementsKit.Tests.Shared;

/// <summary>A context as that of a window or an old web request. Who waits on its one thread for a command that wants to go on there waits for ever.</summary>
internal sealed class CallersContext : SynchronizationContext
{
    private readonly ConcurrentQueue<string> _returns = new();

    public override void Post(SendOrPostCallback d, object? state)
    {
        _returns.Enqueue($"{(state as Delegate)?.Target ?? state}");
        ThreadPool.QueueUserWorkItem(_ => d(state));
    }

    /// <summary>Runs a command again and again with another call to the store slow each time, and tells what wanted to go on in the caller's context.</summary>
    public static Task<IReadOnlyCollection<string>> ReturnsAsync(ISlowCalls store, Func<Task> command) => ReturnsAsync(() => Task.FromResult((store, command)));

    /// <summary>The same for a command that can be run once: it is prepared anew on a store of its own each time.</summary>
    public static Task<IReadOnlyCollection<string>> ReturnsAsync(Func<SlowCallStore, Task<Func<Task>>> prepare) => ReturnsAsync(async () =>
    {
        var store = new SlowCallStore(new InMemoryStore());
        return ((ISlowCalls)store, await prepare(store).ConfigureAwait(false));
    });

    /// <summary>The same on a store of another kind.</summary>
    public static async Task<IReadOnlyCollection<string>> ReturnsAsync(Func<Task<(ISlowCalls Store, Func<Task> Command)>> next)
    {
        var context = new CallersContext();
        var calls = 1;
        for (var slow = 1; slow <= calls; slow++)
        {
            var (store, command) = await next().ConfigureAwait(false);
            store.SlowDown(slow);
            await RunAsync(context, command).ConfigureAwait(false);
            calls = store.Calls;
        }

        return context._returns;
    }

    private static Task RunAsync(CallersContext context, Func<Task> command)
    {
        var before = Current;
        SetSynchronizationContext(context);
        try
        {
            return command();
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }
}
