using Microsoft.Extensions.DependencyInjection;
using RequirementsKit.DependencyInjection;
using RequirementsKit.Storage;

namespace RequirementsKit.Testing.Tests;

public sealed class RequiredStoreTests
{
    [Fact]
    public void An_application_that_needs_a_durable_store_does_not_start_on_the_one_in_memory()
    {
        using var services = new ServiceCollection().AddRequirementsKit(o => o.RequiredStore = new(Durable: true, SharedBetweenProcesses: true, QueriesInStore: false)).UseInMemoryStore().Services.BuildServiceProvider();
        var problem = Assert.Throws<InvalidOperationException>(services.GetRequiredService<IRequirementsKit>);
        Assert.Contains("InMemoryStore lacks Durable, SharedBetweenProcesses", problem.Message, StringComparison.Ordinal);
        Assert.Contains("Choose another store", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_decorator_declares_what_the_store_behind_it_declares()
    {
        using var store = new InMemoryStore();
        Assert.Equal(store.Capabilities, new FaultInjectingStore(store, _ => StoreFault.None).Capabilities);
        using var services = new ServiceCollection().AddRequirementsKit(o => o.RequiredStore = store.Capabilities).UseStore(store).Services.BuildServiceProvider();
        Assert.NotNull(services.GetRequiredService<IRequirementsKit>());
    }
}
