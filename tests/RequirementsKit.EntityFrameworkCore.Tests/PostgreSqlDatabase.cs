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

    public RequirementsKitContext Context(string user, string password) =>
        new(new DbContextOptionsBuilder<RequirementsKitContext>().UseNpgsql(new NpgsqlConnectionStringBuilder(ConnectionString) { Username = user, Password = password, Pooling = false }.ConnectionString).Options);

    /// <summary>Adds a user that must give a password; everybody else is trusted.</summary>
    public async Task RequirePasswordAsync(string user, string password)
    {
        await using var context = Context();
        var file = await context.Database.SqlQueryRaw<string>("SELECT current_setting('hba_file') AS \"Value\"").SingleAsync();
        await File.WriteAllTextAsync(file, $"local all {user} scram-sha-256\n{await File.ReadAllTextAsync(file)}");
#pragma warning disable EF1002 // The test chooses both words.
        await context.Database.ExecuteSqlRawAsync($"CREATE ROLE {user} LOGIN PASSWORD '{password}'; SELECT pg_reload_conf();");
#pragma warning restore EF1002
    }

    public async Task DropAsync()
    {
        var server = new NpgsqlConnectionStringBuilder(ConnectionString) { Database = "postgres", Pooling = false }.ConnectionString;
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"DROP DATABASE \"{_name}\" WITH (FORCE)", connection);
        await command.ExecuteNonQueryAsync();
    }

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
