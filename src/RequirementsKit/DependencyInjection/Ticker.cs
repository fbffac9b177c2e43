using System.Diagnostics;
using NodaTime;
using RequirementsKit.Storage;

namespace RequirementsKit.DependencyInjection;

/// <summary>Everything that has to happen by itself, in one call: take it by dependency injection and call it now and then, for example once a minute in a hosted service.</summary>
/// <example><code>
/// var report = await provider.GetRequiredService&lt;Ticker>().TickAsync(now, stopping);
/// </code></example>
public sealed class Ticker
{
    private readonly IRequirementsKit _kits;
    private readonly OutboxDispatcher _dispatcher;

    internal Ticker(IRequirementsKit kits, OutboxDispatcher dispatcher)
    {
        _kits = kits;
        _dispatcher = dispatcher;
    }

    /// <summary>Brings the follow-ups and change requests of all projects up to an instant, then delivers the events. Twice at one instant does it once; several processes may tick at the same time.</summary>
    /// <param name="now">The instant.</param>
    /// <param name="cancellationToken">Ends the work; the next tick goes on.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot be reached; the next tick goes on.</exception>
    public async Task<TickReport> TickAsync(Instant now, CancellationToken cancellationToken = default)
    {
        using var activity = Telemetry.Source.StartActivity("tick");
        var started = Stopwatch.GetTimestamp();
        var (followUps, changes) = (0, 0);
        await foreach (var project in _kits.Projects.ListAsync(cancellationToken).ConfigureAwait(false))
        {
            var kit = _kits.For(project);
            followUps += await kit.FollowUps.TickAsync(now, cancellationToken).ConfigureAwait(false);
            changes += await kit.Changes.TickAsync(now, cancellationToken).ConfigureAwait(false);
        }

        var report = new TickReport(followUps, changes, await _dispatcher.DispatchAsync(cancellationToken).ConfigureAwait(false));
        Telemetry.Ticked(report.FollowUps + report.Changes + report.Events.Delivered, started);
        return report;
    }
}
