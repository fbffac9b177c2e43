using Microsoft.EntityFrameworkCore;

namespace RequirementsKit.EntityFrameworkCore.Tests;

/// <summary>An empty database for one test; gone afterwards.</summary>
internal abstract class Database : IAsyncDisposable
{
    /// <summary>Why there is none on this machine; null when there is.</summary>
    public virtual string? ReasonToSkip => null;

    public abstract void Configure(DbContextOptionsBuilder options);

    public abstract ValueTask DisposeAsync();

    public static Database On(Databases database) => database == Databases.Sqlite ? new SqliteDatabase() : new PostgreSqlDatabase();

    public EntityFrameworkStore Store() => new(Context);

    public RequirementsKitContext Context()
    {
        var options = new DbContextOptionsBuilder<RequirementsKitContext>();
        Configure(options);
        return new(options.Options);
    }

    public ShopContext Shop()
    {
        var options = new DbContextOptionsBuilder<ShopContext>();
        Configure(options);
        return new(options.Options);
    }

    public async Task<EntityFrameworkStore> CreatedAsync()
    {
        Assert.SkipWhen(ReasonToSkip is not null, ReasonToSkip ?? "");
        var store = Store();
        await store.CreateSchemaAsync();
        return store;
    }
}
