using NodaTime;
using RequirementsKit.DependencyInjection;
using RequirementsKit.Storage;

namespace MinimalApi;

/// <summary>Once a minute: follow-ups, deadlines and the delivery of events.</summary>
internal sealed class Heartbeat(Ticker ticker, IClock clock) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1));
        do
        {
            try
            {
                await ticker.TickAsync(clock.GetCurrentInstant(), stoppingToken);
            }
            catch (StoreUnavailableException)
            {
                // The next tick goes on where this one ended.
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
