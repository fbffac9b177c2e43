using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RequirementsKit.DependencyInjection;
using RequirementsKit.Projects;
using RequirementsKit.Storage;
using RequirementsKit.Testing;

namespace RequirementsKit.EntityFrameworkCore.Tests;

/// <summary>The kit in the application's context and transaction.</summary>
public sealed class JoinedTransactionTests
{
    [Theory]
    [InlineData(Databases.Sqlite, true)]
    [InlineData(Databases.Sqlite, false)]
    [InlineData(Databases.PostgreSql, true)]
    [InlineData(Databases.PostgreSql, false)]
    public async Task Both_are_stored_or_neither(Databases kind, bool commits)
    {
        await using var database = await ShopAsync(kind);
        var record = new RecordBuilder();
        await using (var shop = database.Shop())
        {
            await using var transaction = await shop.Database.BeginTransactionAsync();
            shop.Orders.Add(new() { Text = "Ten buoys" });
            await shop.SaveChangesAsync();
            Assert.IsType<Committed>(await EntityFrameworkStore.Joining(shop).InProject(record.ProjectId).CommitAsync(record.Commit(record.Project(), record.Requirement())));
            await (commits ? transaction.CommitAsync() : transaction.RollbackAsync());
        }

        await using var later = database.Shop();
        Assert.Equal(commits, await later.Orders.AnyAsync());
        var store = EntityFrameworkStore.Joining(later).InProject(record.ProjectId);
        Assert.Equal(commits ? 1 : 0, (await store.GetHeadAsync()).Sequence);
        Assert.Equal(commits ? 1 : 0, await store.CountAsync(Query.All<Project>()));
    }

    [Theory]
    [InlineData(Databases.Sqlite)]
    [InlineData(Databases.PostgreSql)]
    public async Task A_conflict_leaves_the_transaction_of_the_application_usable(Databases kind)
    {
        await using var database = await ShopAsync(kind);
        var record = new RecordBuilder();
        var project = record.Project();
        await using (var shop = database.Shop())
        {
            var store = EntityFrameworkStore.Joining(shop).InProject(record.ProjectId);
            Assert.IsType<Committed>(await store.CommitAsync(record.Commit(project)));
            await using var transaction = await shop.Database.BeginTransactionAsync();
            shop.Orders.Add(new() { Text = "before" });
            await shop.SaveChangesAsync();
            Assert.IsType<VersionConflict>(await store.CommitAsync(record.Commit(record.Requirement(), project)));
            shop.Orders.Add(new() { Text = "after" });
            await shop.SaveChangesAsync();
            await transaction.CommitAsync();
        }

        await using var later = database.Shop();
        Assert.Equal(2, await later.Orders.CountAsync());
        Assert.Equal(0, await EntityFrameworkStore.Joining(later).InProject(record.ProjectId).CountAsync(Query.All<Requirements.Requirement>()));
    }

    [Theory]
    [InlineData(Databases.Sqlite)]
    [InlineData(Databases.PostgreSql)]
    public async Task The_context_saves_nothing_of_the_kit(Databases kind)
    {
        await using var database = await ShopAsync(kind);
        var record = new RecordBuilder();
        await using var shop = database.Shop();
        await EntityFrameworkStore.Joining(shop).InProject(record.ProjectId).CommitAsync(record.Commit(record.Project()));
        Assert.Empty(shop.ChangeTracker.Entries());
    }

    [Theory]
    [InlineData(Databases.Sqlite)]
    [InlineData(Databases.PostgreSql)]
    public async Task The_kit_of_the_application_works_on_a_joined_store(Databases kind)
    {
        await using var database = await ShopAsync(kind);
        var services = new ServiceCollection().AddDbContextFactory<ShopContext>(o => database.Configure(o));
        services.AddRequirementsKitTesting().UseEntityFrameworkCore<ShopContext>();
        await using var provider = services.BuildServiceProvider();
        var kits = provider.GetRequiredService<IRequirementsKit>();
        await using var shop = database.Shop();
        await using (var transaction = await shop.Database.BeginTransactionAsync())
        {
            await kits.OnStore(EntityFrameworkStore.Joining(shop)).Projects.OpenAsync("Tidewater", "Europe/Berlin", Actor.System);
            await transaction.RollbackAsync();
        }

        Assert.Empty(await kits.Projects.ListAsync().ToListAsync());
        var opened = await kits.Projects.OpenAsync("Tidewater", "Europe/Berlin", Actor.System);
        Assert.Equal([opened.Id], await kits.Projects.ListAsync().ToListAsync());
    }

    private static async Task<Database> ShopAsync(Databases kind)
    {
        var database = Database.On(kind);
        Assert.SkipWhen(database.ReasonToSkip is not null, database.ReasonToSkip ?? "");
        await using var shop = database.Shop();
        await shop.Database.EnsureCreatedAsync();
        return database;
    }
}
