[assembly: AssemblyFixture(typeof(RequirementsKit.EntityFrameworkCore.Tests.LargeDatabases))]

namespace RequirementsKit.EntityFrameworkCore.Tests;

/// <summary>A database of each provider with 100,000 rows in the table of every kind of document that has named queries, filled when the first test asks for it.</summary>
public sealed class LargeDatabases : IAsyncDisposable
{
    private readonly Lazy<Task<LargeDatabase>> _sqlite = new(() => LargeDatabase.FillAsync(new SqliteDatabase(), Databases.Sqlite, QueryPlanTests.Kinds));
    private readonly Lazy<Task<LargeDatabase>> _postgreSql = new(() => LargeDatabase.FillAsync(new PostgreSqlDatabase(), Databases.PostgreSql, QueryPlanTests.Kinds));

    internal Task<LargeDatabase> On(Databases kind) => (kind == Databases.Sqlite ? _sqlite : _postgreSql).Value;

    // The other goes with its cluster.
    public async ValueTask DisposeAsync()
    {
        if (_sqlite is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            await (await _sqlite.Value).DisposeAsync();
        }
    }
}
