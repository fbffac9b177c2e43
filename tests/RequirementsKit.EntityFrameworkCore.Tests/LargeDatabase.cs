using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using RequirementsKit.EntityFrameworkCore.Internal;
using RequirementsKit.Storage;
using RequirementsKit.Stakeholders;

namespace RequirementsKit.EntityFrameworkCore.Tests;

/// <summary>One project with 100,000 rows in the table of every kind of document that has named queries, made by the database itself, and the plans of queries over them.</summary>
internal sealed class LargeDatabase : IAsyncDisposable
{
    private const int Rows = 100_000;

    private static readonly Guid Project = new(1, 0, 0, new byte[8]);

    private readonly Database _database;
    private readonly Databases _kind;

    private LargeDatabase(Database database, Databases kind) => (_database, _kind) = (database, kind);

    public static async Task<LargeDatabase> FillAsync(Database database, Databases kind, IReadOnlySet<string> kinds)
    {
        await using var store = await database.CreatedAsync();
        await using var context = database.Context();
        await context.Database.OpenConnectionAsync();
        var connection = context.Database.GetDbConnection();
        if (kind == Databases.Sqlite)
        {
            // Filling is not what is tested: keep all pages in memory, and let the disk be.
            await ExecuteAsync(connection, "PRAGMA synchronous = OFF; PRAGMA cache_size = -500000");
        }

        await using (var transaction = await connection.BeginTransactionAsync())
        {
            foreach (var table in DocumentTable.All.Where(t => kinds.Contains(t.Type.Kind)))
            {
                string[] columns = ["project_id", "id", "version", "content", .. table.Scalars.Select(c => c.Sql)];
                string[] values = [kind == Databases.Sqlite ? $"'{Project.ToString().ToUpperInvariant()}'" : $"'{Project}'::uuid", Id(kind, "n"), "1", kind == Databases.Sqlite ? "zeroblob(300)" : "'\\x00'::bytea", .. table.Scalars.Select(c => ValueOf(kind, c))];
                await ExecuteAsync(connection, $"{Numbers(kind)} INSERT INTO {table.Name} ({string.Join(", ", columns)}) SELECT {string.Join(", ", values)} FROM numbers");
                foreach (var list in table.Lists)
                {
                    await ExecuteAsync(
                        connection,
                        $"{Numbers(kind)} INSERT INTO rk_list (project_id, kind, member, value, id) SELECT {values[0]}, '{table.Type.Kind}', '{list.Member}', 'g' || (n % 5000), {values[1]} FROM numbers");
                }
            }

            await transaction.CommitAsync();
        }

        if (kind == Databases.PostgreSql)
        {
            // As its autovacuum does; SQLite works without statistics.
            await ExecuteAsync(connection, "ANALYZE");
        }

        return new(database, kind);
    }

    /// <summary>The plan of a page of a query: one line for each step.</summary>
    public async Task<IReadOnlyList<string>> PlanAsync<T>(Query<T> query)
        where T : Aggregate, IDocument<T>
    {
        await using var context = _database.Context();
        await context.Database.OpenConnectionAsync();
        var statement = new SqlQuery(DocumentTable.Of(T.Document.Kind), SqlDialect.Of(context), Project);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = (_kind == Databases.Sqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + statement.Page(query.Criterion, query.Order, null, 1000);
        for (var i = 0; i < statement.Values.Count; i++)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.DbType, parameter.Value) = ($"@p{i}", statement.Values[i].Type, statement.Values[i].Value ?? DBNull.Value);
            command.Parameters.Add(parameter);
        }

        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(_kind == Databases.Sqlite ? 3 : 0));
        }

        return lines;
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private static string Numbers(Databases kind) => kind == Databases.Sqlite
        ? $"WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < {Rows})"
        : $"WITH numbers AS (SELECT n FROM generate_series(1, {Rows}) n)";

    private static string Id(Databases kind, string number) => kind == Databases.Sqlite
        ? $"printf('00000000-0000-7000-8000-%012X', {number})"
        : $"('00000000-0000-7000-8000-' || lpad(to_hex({number}), 12, '0'))::uuid";

    // Ids of 5,000 others, one stakeholder in a hundred merged, numbers and instants all over, texts of some hundred, nine in ten flags false.
    private static string ValueOf(Databases kind, MemberColumn column) => column switch
    {
        { Member: nameof(Aggregate.KeyNumber) } => "n",
        { Member: nameof(Stakeholder.MergedInto) } => $"CASE WHEN n % 100 = 0 THEN {Id(kind, "(n % 5000)")} END",
        _ when column.Type == typeof(Guid) => Id(kind, "(n % 5000)"),
        _ when column.Type == typeof(bool) => "n % 10 = 0",
        _ when column.Type == typeof(long) => "n * 7919 % 1000003",
        _ when column.Type == typeof(double) => "n * 0.5",
        _ => "'text ' || (n * 31 % 500)",
    };

    private static async Task ExecuteAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 120;
        await command.ExecuteNonQueryAsync();
    }
}
