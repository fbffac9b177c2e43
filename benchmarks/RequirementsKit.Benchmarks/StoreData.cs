using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using RequirementsKit.EntityFrameworkCore;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;

namespace RequirementsKit.Benchmarks;

/// <summary>The same stakeholders and a fresh file for every benchmark of a store.</summary>
internal static class StoreData
{
    public static readonly Instant Now = Instant.FromUtc(2026, 11, 25, 9, 0);
    public static readonly Fingerprint Digest = Fingerprint.Of("digest"u8);
    public static readonly ProjectId Project = ProjectId.From(new Guid(1, 0, 0, new byte[8]));

    // Hours, two roles: as a register has them.
    private static readonly string[] Roles = ["user", "approver"];

    public static Guid Id(int number) => new(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1);

    public static Stakeholder Person(int number, string? name = null) => Stakeholder.Register(
        StakeholderId.From(Id(number)), Project, number, new StakeholderProfile(name ?? $"Anna Lin {number}") { Zone = "Asia/Shanghai", Roles = Roles, WorkingHours = new(new(9, 0), new(17, 30)) }, Actor.System, Now);

    public static Commit Commit(int number, params IEnumerable<Aggregate> writes) => new(CommandId.From(Id(number)), Digest, "stakeholders.register", Actor.System, Now, writes);

    public static string NewFile() => Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.db");

    public static EntityFrameworkStore Open(string file, string synchronous)
    {
        var options = new DbContextOptionsBuilder<RequirementsKitContext>().UseSqlite($"Data Source={file}").AddInterceptors(new Synchronous(synchronous)).Options;
        var store = new EntityFrameworkStore(() => new RequirementsKitContext(options));
        store.CreateSchemaAsync().GetAwaiter().GetResult();
        return store;
    }

    public static SqliteConnection Connect(string file, string synchronous)
    {
        var connection = new SqliteConnection($"Data Source={file}");
        connection.Open();
        Execute(connection, $"PRAGMA synchronous = {synchronous}");
        return connection;
    }

    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts stand in the benchmarks.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    public static void Delete(string file)
    {
        SqliteConnection.ClearAllPools();
        foreach (var name in new[] { file, $"{file}-wal", $"{file}-shm" })
        {
            File.Delete(name);
        }
    }
}
