using NodaTime.Testing;
using RequirementsKit.DependencyInjection.Internal;
using RequirementsKit.Projects;
using RequirementsKit.Requirements;
using RequirementsKit.Storage;
using RequirementsKit.Storage.Internal;
using RequirementsKit.Testing;
using RequirementsKit.Tests.Shared;

namespace RequirementsKit.Tests.Storage;

/// <summary>What handlers get of the log, how far each came, and what is put aside.</summary>
public sealed class OutboxTests
{
    [Fact]
    public async Task Each_handler_gets_what_it_wants_with_its_place_and_goes_on_where_it_stood()
    {
        using var store = new InMemoryStore();
        var record = new RecordBuilder();
        var project = store.InProject(record.ProjectId);
        await project.CommitAsync(record.Commit(record.Project(), record.Requirement()));
        await project.CommitAsync(record.Commit(record.Requirement()));
        var (all, captured) = (new Handler<DomainEvent>("all"), new Handler<RequirementCaptured>("captured"));
        var dispatcher = Dispatcher(store, all, captured);

        Assert.Equal(new DispatchReport(5, 0), await dispatcher.DispatchAsync());
        Assert.Equal([(1, 0), (1, 1), (2, 0)], all.Heard.Select(h => ((int)h.Sequence, h.Index)));
        Assert.Equal(2, captured.Heard.Count);
        Assert.Equal(all.Heard.Where(h => h.Sequence == 2), captured.Heard.Where(h => h.Sequence == 2));
        Assert.Equal($"{record.ProjectId}/2/0", captured.Heard[^1].ToString());
        Assert.Equal((2, 2), (await project.GetCheckpointAsync("all"), await project.GetCheckpointAsync("captured")));
        await project.CommitAsync(record.Commit(record.Requirement()));
        Assert.Equal(new DispatchReport(2, 0), await dispatcher.DispatchAsync());
        Assert.Equal(new DispatchReport(0, 0), await dispatcher.DispatchAsync());
        Assert.Equal(new DispatchReport(0, 0), await Dispatcher(store).DispatchAsync());
    }

    [Fact]
    public async Task What_a_handler_refuses_is_put_aside_with_its_place_and_the_time_and_counted()
    {
        using var store = new InMemoryStore();
        var record = new RecordBuilder();
        var project = store.InProject(record.ProjectId);
        await project.CommitAsync(record.Commit(record.Project(), record.Requirement()));
        var refuser = new Handler<DomainEvent>("refuser") { Fault = new InvalidOperationException("no route") };
        var other = new Handler<DomainEvent>("refuser2") { Fault = new InvalidOperationException("no address") };
        Assert.Equal(new DispatchReport(0, 4), await Dispatcher(store, refuser, other).DispatchAsync());
        var parked = await project.ListParkedAsync("refuser").CollectAsync(default);
        Assert.Equal([new(1, 0, "InvalidOperationException: no route", Given.Start), new(1, 1, "InvalidOperationException: no route", Given.Start)], parked);
        Assert.Equal(1, await project.GetCheckpointAsync("refuser"));
    }

    [Fact]
    public async Task An_event_that_this_release_does_not_know_is_put_aside_for_every_handler()
    {
        using var store = new InMemoryStore();
        var record = new RecordBuilder();
        var project = store.InProject(record.ProjectId);
        await project.CommitAsync(record.Commit(record.Project()));
        var handler = new Handler<RequirementCaptured>("captured");
        var dispatcher = new OutboxDispatcher(store, [new EventSubscription<RequirementCaptured>(handler)], new LogEvents([]), new FakeClock(Given.Start));
        Assert.Equal(new DispatchReport(0, 1), await dispatcher.DispatchAsync());
        Assert.Equal(
            "This release does not know the event 'project.opened'. Update the RequirementsKit package of this application.",
            Assert.Single(await project.ListParkedAsync("captured").CollectAsync(default)).Error);
        Assert.Empty(await new LogEvents([]).ReadAsync(project, default).CollectAsync(default));
        Assert.IsType<ProjectOpened>(Assert.Single(await new LogEvents(EventTypes.All).ReadAsync(project, default).CollectAsync(default)));
    }

    [Fact]
    public void Two_handlers_of_one_name_are_refused() => Assert.Equal(
        "2 event handlers are called 'one', so each would skip what the other has handled. Give every handler a name of its own.",
        Assert.Throws<InvalidOperationException>(() => Dispatcher(new InMemoryStore(), new Handler<DomainEvent>("one"), new Handler<DomainEvent>("two"), new Handler<DomainEvent>("one"))).Message);

    [Fact]
    public async Task Nothing_comes_back_to_the_context_of_the_caller_whichever_call_is_late() => Assert.Empty(await CallersContext.ReturnsAsync(async store =>
    {
        var record = new RecordBuilder();
        await store.InProject(record.ProjectId).CommitAsync(record.Commit(record.Project()));
        var dispatcher = Dispatcher(store, new Handler<DomainEvent>("one") { IsSlow = true }, new Handler<ProjectOpened>("two") { Fault = new InvalidOperationException() });
        return () => dispatcher.DispatchAsync();
    }));

    [Fact]
    public async Task A_list_and_a_stream_do_not_go_back_either() => Assert.Empty(await CallersContext.ReturnsAsync(async store =>
    {
        var record = new RecordBuilder();
        await store.InProject(record.ProjectId).CommitAsync(record.Commit(record.Project()));
        return async () =>
        {
            _ = await store.InProject(record.ProjectId).ListAsync(Query.All<Project>()).ConfigureAwait(false);
            _ = await new LogEvents(EventTypes.All).ReadAsync(store.InProject(record.ProjectId), default).CollectAsync(default).ConfigureAwait(false);
        };
    }));

    private static OutboxDispatcher Dispatcher(IRequirementsStore store, params IReadOnlyList<Handled> handlers) =>
        new(store, handlers.Select(h => h.Subscription), new LogEvents(EventTypes.All), new FakeClock(Given.Start + NodaTime.Duration.FromTicks(3)));

    private abstract class Handled
    {
        public abstract EventSubscription Subscription { get; }
    }

    private sealed class Handler<TEvent>(string name) : Handled, IDomainEventHandler<TEvent>
        where TEvent : DomainEvent
    {
        public string Name => name;

        public Exception? Fault { get; init; }

        public bool IsSlow { get; init; }

        public List<EventPlace> Heard { get; } = [];

        public override EventSubscription Subscription => new EventSubscription<TEvent>(this);

        public Task HandleAsync(TEvent happened, EventPlace place, CancellationToken cancellationToken)
        {
            Heard.Add(place);
            return Fault is not null ? throw Fault : IsSlow ? Task.Run(() => Task.Delay(1, cancellationToken), cancellationToken) : Task.CompletedTask;
        }
    }
}
