using RequirementsKit.Projects;
using RequirementsKit.Storage;

namespace RequirementsKit.Tests.Storage;

public sealed class InMemoryStoreTests
{
    [Fact]
    public async Task A_store_that_was_disposed_gives_nothing_any_more()
    {
        var store = new InMemoryStore();
        var given = await Given.AProjectAsync(store);
        Assert.NotNull(await given.Kit.Store.FindAsync<Project>(given.Kit.Id.Value));
        store.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => given.Kit.Store.FindAsync<Project>(given.Kit.Id.Value));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => given.Kit.Store.GetHeadAsync());
    }
}
