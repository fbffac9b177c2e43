using Microsoft.Extensions.DependencyInjection;
using RequirementsKit.DependencyInjection;
using RequirementsKit.Storage;

namespace RequirementsKit.Testing.Tests;

public sealed class RequiredStoreTests
{
    [Fact]
    public void A_decorator_declares_what_the_store_behind_it_declares()
    {
        using var store = new InMemoryStore();
        Assert.Equal(store.Capabilities, new FaultInjectingStore(store, _ => StoreFault.None).Capabilities);
        using var services = new ServiceCollection().AddRequirementsKit(o => o.RequiredStore = store.Capabilities).UseStore(store).Services.BuildServiceProvider();
        Assert.NotNull(services.GetRequiredService<IRequirementsKit>());
    }
}
