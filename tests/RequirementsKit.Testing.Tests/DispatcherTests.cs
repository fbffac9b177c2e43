using Microsoft.Extensions.DependencyInjection;
using NodaTime.Testing;
using RequirementsKit.DependencyInjection;
using RequirementsKit.Projects;
using RequirementsKit.Requirements;
using RequirementsKit.Storage;

namespace RequirementsKit.Testing.Tests;

public sealed class DispatcherTests
{
    [Fact]
    public async Task Every_event_is_read_back_and_delivered_once_in_order()
    {
        var record = new RecordBuilder();
        var all = EveryAggregate.Of(record);
        await using var provider = Services(b => b.HandleEvents<DomainEvent, Listener>());
        var store = provider.GetRequiredService<IRequirementsStore>().InProject(record.ProjectId);
        foreach (var aggregate in all)
        {
            await store.CommitAsync(record.Commit(aggregate));
        }

        var dispatcher = provider.GetRequiredService<OutboxDispatcher>();
        var report = await dispatcher.DispatchAsync();
        var heard = provider.GetRequiredService<Listener>().Heard;
        Assert.Equal(new(all.Sum(a => a.Events.Count), 0), report);
        Assert.Equal(all.SelectMany(a => a.Events).Select(e => (e.GetType(), e.SubjectId, e.At)), heard.Select(h => (h.Event.GetType(), h.Event.SubjectId, h.Event.At)));
        Assert.Equal(heard.Select(h => h.Place.ToString()).Distinct().Count(), heard.Count);
        Assert.Equal(new(0, 0), await dispatcher.DispatchAsync());
        Assert.Equal(all.Length, await store.GetCheckpointAsync("listener"));
    }

    [Fact]
    public async Task A_refused_event_is_parked_and_the_next_is_delivered()
    {
        await using var provider = Services(b => b.HandleEvents<RequirementCaptured, Refuser>());
        var record = new RecordBuilder();
        var store = provider.GetRequiredService<IRequirementsStore>().InProject(record.ProjectId);
        await store.CommitAsync(record.Commit(record.Project(), record.Requirement()));
        await store.CommitAsync(record.Commit(record.Requirement()));
        Assert.Equal(new(1, 1), await provider.GetRequiredService<OutboxDispatcher>().DispatchAsync());
        var parked = Assert.Single(await store.ListParkedAsync("refuser").ToListAsync());
        Assert.Equal((1, "InvalidOperationException: no\ufffdroute \ufffd"), (parked.Sequence, parked.Error));
        Assert.Equal(2, await store.GetCheckpointAsync("refuser"));
    }

    [Fact]
    public async Task A_cancelled_delivery_comes_again()
    {
        await using var provider = Services(b => b.HandleEvents<ProjectOpened, Canceller>());
        var record = new RecordBuilder();
        await provider.GetRequiredService<IRequirementsStore>().InProject(record.ProjectId).CommitAsync(record.Commit(record.Project()));
        var canceller = provider.GetRequiredService<Canceller>();
        var dispatcher = provider.GetRequiredService<OutboxDispatcher>();
        await Assert.ThrowsAsync<OperationCanceledException>(() => dispatcher.DispatchAsync(canceller.Source.Token));
        Assert.Equal(new(1, 0), await dispatcher.DispatchAsync());
    }

    [Fact]
    public async Task Two_handlers_of_one_name_are_refused()
    {
        await using var provider = Services(b => b.HandleEvents<DomainEvent, Listener>().HandleEvents<ProjectOpened, Namesake>());
        Assert.Contains("'listener'", Assert.Throws<InvalidOperationException>(() => provider.GetRequiredService<OutboxDispatcher>()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tick_runs_follow_ups_and_leaves_no_event_undelivered()
    {
        await using var provider = Services(b => b.HandleEvents<DomainEvent, Listener>());
        var clock = provider.GetRequiredService<FakeClock>();
        var kits = provider.GetRequiredService<IRequirementsKit>();
        var kit = kits.For((await kits.Projects.OpenAsync("Tide", "Etc/UTC", Actor.System)).Id);
        var person = await kit.Stakeholders.RegisterAsync(new("Anna"), Actor.System);
        await kit.FollowUps.PlanAsync(person.Id, Recurrence.Cadence.EveryDays(1, new(10, 0), "Etc/UTC"), "Progress", Actor.System, Actor.System);
        var ticker = provider.GetRequiredService<Ticker>();
        clock.AdvanceDays(3);
        var first = await ticker.TickAsync(clock.GetCurrentInstant());
        Assert.True(first.FollowUps > 0 && first.Events.Delivered > first.FollowUps, first.ToString());
        Assert.Equal(new(0, 0), await provider.GetRequiredService<OutboxDispatcher>().DispatchAsync());
    }

    private static ServiceProvider Services(Action<RequirementsKitBuilder> configure)
    {
        var builder = new ServiceCollection().AddRequirementsKitTesting();
        configure(builder);
        return builder.Services.BuildServiceProvider();
    }

    private sealed class Listener : IDomainEventHandler<DomainEvent>
    {
        public string Name => "listener";

        public List<(DomainEvent Event, EventPlace Place)> Heard { get; } = [];

        public Task HandleAsync(DomainEvent happened, EventPlace place, CancellationToken cancellationToken)
        {
            Heard.Add((happened, place));
            return Task.CompletedTask;
        }
    }

    private sealed class Namesake : IDomainEventHandler<ProjectOpened>
    {
        public string Name => "listener";

        public Task HandleAsync(ProjectOpened happened, EventPlace place, CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed class Refuser : IDomainEventHandler<RequirementCaptured>
    {
        public string Name => "refuser";

        public Task HandleAsync(RequirementCaptured happened, EventPlace place, CancellationToken cancellationToken) =>
            place.Sequence == 1 ? throw new InvalidOperationException("no\0route \ud800") : Task.CompletedTask;
    }

    private sealed class Canceller : IDomainEventHandler<ProjectOpened>
    {
        public string Name => "canceller";

        public CancellationTokenSource Source { get; } = new();

        public async Task HandleAsync(ProjectOpened happened, EventPlace place, CancellationToken cancellationToken)
        {
            if (cancellationToken == Source.Token)
            {
                await Source.CancelAsync();
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
    }
}
