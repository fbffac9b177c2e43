namespace RequirementsKit.Tests.Scoring;

/// <summary>A context such as that of a window, which counts what comes back to it.</summary>
internal sealed class CallerContext : SynchronizationContext
{
    private int _returns;

    public int Returns => _returns;

    public override void Post(SendOrPostCallback d, object? state)
    {
        Interlocked.Increment(ref _returns);
        base.Post(d, state);
    }

    /// <summary>Starts something in this context and waits for it outside of it.</summary>
    public async Task RunAsync(Func<Task> command)
    {
        var before = Current;
        SetSynchronizationContext(this);
        Task started;
        try
        {
            started = command();
        }
        finally
        {
            SetSynchronizationContext(before);
        }

        await started;
    }
}
