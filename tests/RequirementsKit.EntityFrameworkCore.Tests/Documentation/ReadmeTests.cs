using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RequirementsKit.DependencyInjection;
using RequirementsKit.Requirements;

namespace RequirementsKit.EntityFrameworkCore.Tests.Documentation;

/// <summary>The code of the package's README, compiled and run.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public async Task A_database_of_its_own()
    {
        await using var database = new SqliteDatabase();
        var connectionString = $"Data Source={database.Files[0]}";

        #region ef-own
        var services = new ServiceCollection();
        services.AddRequirementsKit().UseEntityFrameworkCore(o => o.UseSqlite(connectionString));
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<EntityFrameworkStore>().CreateSchemaAsync();      // or run what GetSchemaScript() returns
        var kits = provider.GetRequiredService<IRequirementsKit>();
        var kit = kits.For(await kits.Projects.OpenAsync("Tidewater", "Europe/Berlin", by: Actor.System));
        #endregion

        Assert.NotNull(await kit.Requirements.CaptureAsync("The portal shall export a report.", Origin.Document("workshop"), Actor.System));
    }

    [Fact]
    public async Task The_database_and_the_transaction_of_the_application()
    {
        await using var database = new SqliteDatabase();
        var connectionString = $"Data Source={database.Files[0]}";

        #region ef-shared
        var services = new ServiceCollection();
        services.AddDbContextFactory<ShopContext>(o => o.UseSqlite(connectionString));
        services.AddRequirementsKit().UseEntityFrameworkCore<ShopContext>();
        #endregion

        await using var provider = services.BuildServiceProvider();
        await using var shop = await provider.GetRequiredService<IDbContextFactory<ShopContext>>().CreateDbContextAsync();
        await shop.Database.EnsureCreatedAsync();
        var kits = provider.GetRequiredService<IRequirementsKit>();
        var project = await kits.Projects.OpenAsync("Tidewater", "Europe/Berlin", by: Actor.System);
        var (statement, origin, by) = ("The portal shall export a report.", Origin.Document("workshop"), Actor.System);
        shop.Orders.Add(new() { Text = "Ten buoys" });

        #region ef-joined
        await using var transaction = await shop.Database.BeginTransactionAsync();
        await shop.SaveChangesAsync();
        await kits.OnStore(EntityFrameworkStore.Joining(shop)).For(project).Requirements.CaptureAsync(statement, origin, by);
        await transaction.CommitAsync();
        #endregion

        Assert.Single(await kits.For(project).Requirements.ListAsync(RequirementQueries.ByKey));
    }
}
