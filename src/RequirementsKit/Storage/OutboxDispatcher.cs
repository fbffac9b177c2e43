using NodaTime;
using RequirementsKit.Storage.Internal;

namespace RequirementsKit.Storage;

/// <summary>
/// Hands committed events to the handlers: from the checkpoint of each, at least once, in order within a project. An event that a handler refuses is parked with its error,
/// never lost and never in the way of the next. Any number of processes may dispatch at the same time; a handler may get an event from each.
/// </summary>
/// <example><code>
/// var report = await provider.GetRequiredService&lt;OutboxDispatcher>().DispatchAsync(stopping);
/// </code></example>
public sealed class OutboxDispatcher
{
    private readonly IRequirementsStore _store;
    private readonly IReadOnlyList<EventSubscription> _subscriptions;
    private readonly LogEvents _events;
    private readonly IClock _clock;

    internal OutboxDispatcher(IRequirementsStore store, IEnumerable<EventSubscription> subscriptions, LogEvents events, IClock clock)
    {
        _store = store;
        _subscriptions = [.. subscriptions];
        _events = events;
        _clock = clock;
        if (_subscriptions.GroupBy(s => s.Name, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new InvalidOperationException($"{twice.Count()} event handlers are called '{twice.Key}', so each would skip what the other has handled. Give every handler a name of its own.");
        }
    }

    /// <summary>Delivers everything that was committed since the last time, in all projects.</summary>
    /// <param name="cancellationToken">Ends the work after the event at hand; nothing is lost.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="StoreUnavailableException">The store cannot be reached; the next call goes on where this one ended.</exception>
    public async Task<DispatchReport> DispatchAsync(CancellationToken cancellationToken = default)
    {
        var report = new DispatchReport(0, 0);
        if (_subscriptions.Count == 0)
        {
            return report;
        }

        await foreach (var project in _store.ListProjectsAsync(cancellationToken).ConfigureAwait(false))
        {
            var store = _store.InProject(project);
            foreach (var subscription in _subscriptions)
            {
                var done = await DeliverAsync(store, subscription, cancellationToken).ConfigureAwait(false);
                report = new(report.Delivered + done.Delivered, report.Parked + done.Parked);
            }
        }

        return report;
    }

    private async Task<DispatchReport> DeliverAsync(IProjectStore store, EventSubscription subscription, CancellationToken cancellationToken)
    {
        var report = new DispatchReport(0, 0);
        var checkpoint = await store.GetCheckpointAsync(subscription.Name, cancellationToken).ConfigureAwait(false);
        await foreach (var row in store.ReadLogAsync(checkpoint, cancellationToken).ConfigureAwait(false))
        {
            var index = 0;
            foreach (var (name, happened) in _events.Of(row))
            {
                var place = new EventPlace(store.Project, row.Sequence, index++);
                if (happened is not null && !subscription.Wants(happened))
                {
                    continue;
                }

                var error = happened is null
                    ? $"This release does not know the event '{name}'. Update the RequirementsKit package of this application."
                    : await TryAsync(subscription, happened, place, cancellationToken).ConfigureAwait(false);
                if (error is not null)
                {
                    var parked = new ParkedMessage(place.Sequence, place.Index, error, Microseconds.Floor(_clock.GetCurrentInstant()));
                    await store.SetCheckpointAsync(subscription.Name, checkpoint, parked, cancellationToken).ConfigureAwait(false);
                }

                report = error is null ? report with { Delivered = report.Delivered + 1 } : report with { Parked = report.Parked + 1 };
            }

            checkpoint = row.Sequence;
            await store.SetCheckpointAsync(subscription.Name, checkpoint, cancellationToken: cancellationToken).ConfigureAwait(false);
        }

        return report;
    }

    private static async Task<string?> TryAsync(EventSubscription subscription, DomainEvent happened, EventPlace place, CancellationToken cancellationToken)
    {
        try
        {
            await subscription.HandleAsync(happened, place, cancellationToken).ConfigureAwait(false);
            return null;
        }
#pragma warning disable CA1031 // Whatever a handler throws is kept with the event.
        catch (Exception problem) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return Text.Storable($"{problem.GetType().Name}: {problem.Message}", ParkedMessage.MaxErrorLength);
        }
    }
}
