using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace RequirementsKit.EntityFrameworkCore.Tests;

internal sealed class SqliteDatabase : Database
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.db");

    public string[] Files => [_path, $"{_path}-wal", $"{_path}-shm"];

    public override void Configure(DbContextOptionsBuilder options) => options.UseSqlite($"Data Source={_path}");

    public RequirementsKitContext Context(string more) => new(new DbContextOptionsBuilder<RequirementsKitContext>().UseSqlite($"Data Source={_path};{more}").Options);

    public RequirementsKitContext Context(FullDisk full) => new(new DbContextOptionsBuilder<RequirementsKitContext>().UseSqlite($"Data Source={_path};Pooling=False").AddInterceptors(full).Options);

    public override ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        foreach (var file in Files)
        {
            File.Delete(file);
        }

        return ValueTask.CompletedTask;
    }
}
