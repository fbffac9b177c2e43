using NodaTime.Testing;
using RequirementsKit.DependencyInjection.Internal;
using RequirementsKit.Projects;
using RequirementsKit.Requirements;
using RequirementsKit.Storage;
using RequirementsKit.Storage.Internal;
using RequirementsKit.Testing;
using RequirementsKit.Tests.Shared;

namespace RequirementsKit.Tests.Storage;

/// <summary>A caller that blocks its own thread, as a window may, does not block what it waits for: no step of a store comes back to the context of the caller.</summary>
public sealed class StoreContextTests
{
    private static readonly Dictionary<string, Func<IProjectStore, RecordBuilder, Commit, Func<Task>>> Steps = new(StringComparer.Ordinal)
    {
        ["commit"] = (s, r, c) => () => s.CommitAsync(
            new Commit(r.New<CommandId>(), default, "x", Actor.System, r.Now, [r.Requirement()], personal: [PersonalText.Seal(r.New<StakeholderId>(), "Ben", Given.Ids, r.Now)])),
        ["commit again"] = (s, r, c) => () => s.CommitAsync(c),
        ["commit what was decided on something"] = (s, r, c) =>
        {
            var requirement = r.Requirement();
            return () => s.CommitAsync(new Commit(r.New<CommandId>(), default, "x", Actor.System, r.Now, [requirement], [Expectation.Unchanged(requirement)], logExpectations: [new("nothing.happened", 0)]));
        },
        ["find a command"] = (s, r, c) => () => s.FindCommandAsync(c.Command),
        ["find a document"] = (s, r, c) => () => s.FindAsync<Project>(r.ProjectId.Value),
        ["find no document"] = (s, r, c) => () => s.FindAsync<Requirement>(r.ProjectId.Value),
        ["page"] = (s, r, c) => () => s.PageAsync(Query.All<Requirement>()),
        ["count"] = (s, r, c) => () => s.CountAsync(Query.All<Requirement>()),
        ["list what is flagged"] = (s, r, c) => () => s.ListAsync(RequirementsKit.Changes.ChangeQueries.Open),
        ["read what was appended"] = (s, r, c) => () => AllAsync(s.ReadAppendedAsync<RequirementRevision>(c.Writes.OfType<Requirement>().Single().DocumentId)),
        ["read personal texts"] = (s, r, c) => () => AllAsync(s.ReadPersonalAsync(c.Personal[0].Person)),
        ["erase"] = (s, r, c) => () => s.EraseAsync(c.Personal[0].Person),
        ["reserve keys"] = (s, r, c) => () => s.ReserveKeysAsync("requirement", 2),
        ["read the log"] = (s, r, c) => () => AllAsync(s.ReadLogAsync()),
        ["read the head"] = (s, r, c) => () => s.GetHeadAsync(),
        ["read a checkpoint"] = (s, r, c) => () => s.GetCheckpointAsync("mail"),
        ["set a checkpoint"] = (s, r, c) => () => s.SetCheckpointAsync("mail", 1, new(1, 0, "no route", r.Now)),
        ["list what was parked"] = (s, r, c) => () => AllAsync(s.ListParkedAsync("mail")),
    };

    public static TheoryData<string> Names => [.. Steps.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Nothing_comes_back_to_the_context_of_the_caller_whichever_step_is_late(string name) => Assert.Empty(await CallersContext.ReturnsAsync(async () =>
    {
        var (store, record, commit) = await FilledAsync();
        return ((ISlowCalls)store, Steps[name](store.InProject(record.ProjectId), record, commit));
    }));

    [Fact]
    public async Task Nothing_comes_back_from_the_list_of_projects() => Assert.Empty(await CallersContext.ReturnsAsync(async () =>
    {
        var (store, _, _) = await FilledAsync();
        return ((ISlowCalls)store, () => AllAsync(store.ListProjectsAsync()));
    }));

    [Fact]
    public async Task Nothing_comes_back_from_a_delivery_that_parks_an_event() => Assert.Empty(await CallersContext.ReturnsAsync(async () =>
    {
        var (store, _, _) = await FilledAsync();
        var dispatcher = new OutboxDispatcher(store, [new EventSubscription<DomainEvent>(new Refuser())], new LogEvents(EventTypes.All), new FakeClock(Given.Start));
        return ((ISlowCalls)store, () => dispatcher.DispatchAsync());
    }));

    private static async Task<(ScriptedStore Store, RecordBuilder Record, Commit Commit)> FilledAsync()
    {
        var store = new ScriptedStore();
        var record = new RecordBuilder();
        var text = PersonalText.Seal(record.New<StakeholderId>(), "Anna Lin", Given.Ids, record.Now);
        var commit = new Commit(record.New<CommandId>(), default, "x", Actor.System, record.Now, [record.Requirement(), record.Project()], personal: [text]);
        await store.InProject(record.ProjectId).CommitAsync(commit).ConfigureAwait(false);
        await store.InProject(record.ProjectId).SetCheckpointAsync("mail", 1, new(1, 0, "no route", record.Now)).ConfigureAwait(false);
        return (store, record, commit);
    }

    private static async Task AllAsync<T>(IAsyncEnumerable<T> rows)
    {
        await foreach (var _ in rows.ConfigureAwait(false))
        {
            // Every row.
        }
    }

    private sealed class Refuser : IDomainEventHandler<DomainEvent>
    {
        public string Name => "refuser";

        public Task HandleAsync(DomainEvent happened, EventPlace place, CancellationToken cancellationToken) => throw new InvalidOperationException("no route");
    }
}
