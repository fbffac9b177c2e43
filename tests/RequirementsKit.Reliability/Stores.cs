using Microsoft.EntityFrameworkCore;
using RequirementsKit.EntityFrameworkCore;
using RequirementsKit.EntityFrameworkCore.Tests;

namespace RequirementsKit.Reliability;

/// <summary>Opens the databases by a text that a child process understands too.</summary>
internal static class Stores
{
    public static string NewSqlite() => $"Data Source={Path.Combine(Path.GetTempPath(), Path.GetRandomFileName())}.db";

    /// <summary>Null where PostgreSQL is not installed; the report then says so.</summary>
    public static string? NewPostgreSql() => PostgreSqlCluster.Instance.ReasonToSkip is null ? $"{PostgreSqlCluster.Instance.ConnectionString};Database=reliability_{Path.GetRandomFileName().Replace(".", "", StringComparison.Ordinal)}" : null;

    public static EntityFrameworkStore Open(string database)
    {
        var options = new DbContextOptionsBuilder<RequirementsKitContext>();
        _ = database.StartsWith("Data Source", StringComparison.Ordinal) ? options.UseSqlite(database) : options.UseNpgsql(database);
        return new(() => new RequirementsKitContext(options.Options));
    }

    public static async Task<EntityFrameworkStore> CreateAsync(string database)
    {
        var store = Open(database);
        await store.CreateSchemaAsync();
        return store;
    }

    public static void Delete(string database)
    {
        if (database.StartsWith("Data Source", StringComparison.Ordinal))
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            var path = database["Data Source=".Length..];
            foreach (var file in new[] { path, $"{path}-wal", $"{path}-shm" })
            {
                File.Delete(file);
            }
        }
    }
}
