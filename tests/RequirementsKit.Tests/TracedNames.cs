using System.Collections.Concurrent;
using System.Diagnostics;

namespace RequirementsKit.Tests;

/// <summary>The names of the activities that a listener hears, of all tests that run meanwhile.</summary>
internal sealed class TracedNames : IDisposable
{
    private readonly ConcurrentBag<string> _names = [];
    private readonly ActivityListener _listener;

    public TracedNames()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Telemetry.ActivitySourceName,
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => _names.Add(activity.OperationName),
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public void Dispose() => _listener.Dispose();

    public HashSet<string> ToHashSet() => [.. _names];
}
