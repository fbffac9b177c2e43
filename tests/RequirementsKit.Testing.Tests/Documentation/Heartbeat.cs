using Microsoft.Extensions.Hosting;
using NodaTime;
using RequirementsKit.DependencyInjection;
using RequirementsKit.Storage;

namespace RequirementsKit.Testing.Tests.Documentation;

#region heartbeat
public sealed class Heartbeat(Ticker ticker, IClock clock, TimeProvider time) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), time);
        do
        {
            try
            {
                await ticker.TickAsync(clock.GetCurrentInstant(), stoppingToken);
            }
            catch (Exception fault) when (fault is StoreUnavailableException or CommitOutcomeUnknownException)
            {
                // The next tick goes on where this one ended. Log the fault here.
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
#endregion
