using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace RequirementsKit.EntityFrameworkCore.Tests;

/// <param name="shared">The name of a database that tests share, each with projects of its own; null for one alone.</param>
internal sealed class PostgreSqlDatabase(string? shared = null) : Database
{
    private static long _number;

    private readonly string _name = shared ?? $"test_{Environment.ProcessId}_{Interlocked.Increment(ref _number)}";

    public override string? ReasonToSkip => PostgreSqlCluster.Instance.ReasonToSkip;

    private string ConnectionString => $"{PostgreSqlCluster.Instance.ConnectionString};Database={_name}";

    public override void Configure(DbContextOptionsBuilder options) => options.UseNpgsql(ConnectionString);

    public override async ValueTask DisposeAsync()
    {
        if (ReasonToSkip is null && shared is null)
        {
            NpgsqlConnection.ClearAllPools();
            await using var context = Context();
            await context.Database.EnsureDeletedAsync();
        }
    }
}
