using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;
using RequirementsKit.DependencyInjection;
using RequirementsKit.Projects;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;

namespace RequirementsKit.Tests.DependencyInjection;

/// <summary>What an application gets from its services, and which of several settings counts.</summary>
public sealed class RegistrationTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 9, 1, 12, 0);

    [Fact]
    public async Task Without_settings_there_are_the_clock_of_the_system_and_ids_of_version_7_at_its_instant()
    {
        await using var provider = new ServiceCollection().AddRequirementsKit().UseInMemoryStore().Services.BuildServiceProvider();
        Assert.Same(SystemClock.Instance, provider.GetRequiredService<IClock>());
        var id = provider.GetRequiredService<IIdGenerator>().NewValue(Noon);
        Assert.Equal((7, Noon.ToUnixTimeMilliseconds()), (id.Version, Convert.ToInt64($"{id:N}"[..12], 16)));
        Assert.NotEqual(id, provider.GetRequiredService<IIdGenerator>().NewValue(Noon));
        Assert.IsType<InMemoryStakeholderDirectory>(provider.GetRequiredService<IStakeholderDirectory>());
    }

    [Fact]
    public async Task The_clock_the_ids_and_the_directory_of_the_application_stay()
    {
        var (clock, ids, directory) = (new FakeClock(Noon), new SequentialIds(), new InMemoryStakeholderDirectory());
        var services = new ServiceCollection().AddSingleton<IClock>(clock).AddSingleton<IIdGenerator>(ids).AddSingleton<IStakeholderDirectory>(directory);
        await using var provider = services.AddRequirementsKit().UseInMemoryStore().Services.BuildServiceProvider();
        var project = await provider.GetRequiredService<IRequirementsKit>().Projects.OpenAsync("Tidewater", "Europe/Berlin", by: Actor.System);
        Assert.Equal((Noon, $"{Noon.ToUnixTimeMilliseconds():x12}"), (project.OpenedAt, $"{project.Id.Value:N}"[..12]));
        Assert.Same(directory, provider.GetRequiredService<IStakeholderDirectory>());
    }

    [Fact]
    public async Task A_clock_and_ids_in_the_options_stand_in_for_those_of_the_application()
    {
        var (clock, ids) = (new FakeClock(Noon), new SequentialIds());
        var services = new ServiceCollection().AddSingleton<IClock>(SystemClock.Instance).AddSingleton<IIdGenerator>(new SequentialIds());
        await using var provider = services.AddRequirementsKit(o => (o.Clock, o.Ids) = (clock, ids)).UseInMemoryStore().Services.BuildServiceProvider();
        Assert.Same(clock, Assert.Single(provider.GetServices<IClock>()));
        Assert.Same(ids, Assert.Single(provider.GetServices<IIdGenerator>()));
    }

    [Fact]
    public async Task Added_twice_the_kit_is_one()
    {
        var services = new ServiceCollection();
        services.AddRequirementsKit();
        services.AddRequirementsKit().UseInMemoryStore();
        await using var provider = services.BuildServiceProvider();
        Assert.Single(provider.GetServices<IRequirementsKit>());
        Assert.Single(provider.GetServices<OutboxDispatcher>());
        Assert.Single(provider.GetServices<Ticker>());
        await using var scope = provider.CreateAsyncScope();
        Assert.Same(provider.GetRequiredService<IRequirementsKit>(), scope.ServiceProvider.GetRequiredService<IRequirementsKit>());
    }

    [Fact]
    public async Task Without_a_store_the_application_hears_how_to_choose_one()
    {
        await using var provider = new ServiceCollection().AddRequirementsKit().Services.BuildServiceProvider();
        Assert.Equal(
            "RequirementsKit has no store. Choose one after AddRequirementsKit(): UseInMemoryStore(), or UseStore<T>() with a store of your own.",
            Assert.Throws<InvalidOperationException>(provider.GetRequiredService<IRequirementsKit>).Message);
    }

    [Fact]
    public async Task The_last_store_chosen_counts()
    {
        using var own = new InMemoryStore();
        await using var first = new ServiceCollection().AddRequirementsKit().UseInMemoryStore().UseStore(own).Services.BuildServiceProvider();
        Assert.Same(own, Assert.Single(first.GetServices<IRequirementsStore>()));
        await using var second = new ServiceCollection().AddRequirementsKit().UseStore(own).UseInMemoryStore().Services.BuildServiceProvider();
        Assert.NotSame(own, Assert.Single(second.GetServices<IRequirementsStore>()));
        Assert.Same(second.GetRequiredService<InMemoryStore>(), second.GetRequiredService<IRequirementsStore>());
    }

    [Theory]
    [InlineData(false, false, false, "")]
    [InlineData(true, false, false, "Durable")]
    [InlineData(false, true, false, "SharedBetweenProcesses")]
    [InlineData(true, true, false, "Durable, SharedBetweenProcesses")]
    [InlineData(true, true, true, "Durable, SharedBetweenProcesses, QueriesInStore")]
    public async Task A_store_that_lacks_what_is_required_is_refused_with_what_it_lacks(bool durable, bool shared, bool queries, string lacking)
    {
        await using var provider = new ServiceCollection().AddRequirementsKit(o => o.RequiredStore = new(durable, shared, queries)).UseInMemoryStore().Services.BuildServiceProvider();
        if (lacking.Length == 0)
        {
            Assert.NotNull(provider.GetRequiredService<IRequirementsKit>());
            return;
        }

        Assert.Equal(
            $"The store InMemoryStore lacks {lacking}, which RequirementsKitOptions.RequiredStore asks for. Choose another store, or require less.",
            Assert.Throws<InvalidOperationException>(provider.GetRequiredService<IRequirementsKit>).Message);
    }

    [Fact]
    public async Task One_handler_hears_each_kind_that_it_was_added_for()
    {
        await using var provider = new ServiceCollection().AddRequirementsKit().UseInMemoryStore().HandleEvents<ProjectOpened, Listener>().Services.BuildServiceProvider();
        var kits = provider.GetRequiredService<IRequirementsKit>();
        var project = await kits.Projects.OpenAsync("Tidewater", "Europe/Berlin", by: Actor.System);
        await kits.For(project).Stakeholders.RegisterAsync(new StakeholderProfile("Anna Lin"), by: Actor.System);
        Assert.Equal(new DispatchReport(1, 0), await provider.GetRequiredService<OutboxDispatcher>().DispatchAsync());
        Assert.Equal([project.Id], provider.GetRequiredService<Listener>().Heard);
    }

    [Fact]
    public void Nothing_is_no_collection_of_services_and_no_store()
    {
        Assert.Equal("services", Assert.Throws<ArgumentNullException>(() => RequirementsKitServiceCollectionExtensions.AddRequirementsKit(null!)).ParamName);
        Assert.Equal("store", Assert.Throws<ArgumentNullException>(() => new ServiceCollection().AddRequirementsKit().UseStore(null!)).ParamName);
    }

    private sealed class Listener : IDomainEventHandler<ProjectOpened>
    {
        public string Name => "listener";

        public List<ProjectId> Heard { get; } = [];

        public Task HandleAsync(ProjectOpened happened, EventPlace place, CancellationToken cancellationToken)
        {
            Heard.Add(place.Project);
            return Task.CompletedTask;
        }
    }
}
