using Microsoft.Data.Sqlite;
using RequirementsKit.Storage;

namespace CustomRepository;

/// <summary>A store in one file of SQLite: one table, and a transaction for whatever the kit wants to do.</summary>
public sealed class SqliteStore : DocumentStore, IDisposable
{
    private readonly SqliteConnectionStringBuilder _database;

    public SqliteStore(string path)
    {
        _database = new() { DataSource = path };
        SqliteFaults.Guard(CreateTable);
    }

    public override StoreCapabilities Capabilities { get; } = new(Durable: true, SharedBetweenProcesses: true, QueriesInStore: false);

    public void Dispose()
    {
        using var connection = new SqliteConnection(_database.ConnectionString);
        SqliteConnection.ClearPool(connection);
    }

    #region begin
    protected override ValueTask<DocumentTransaction> BeginAsync(bool writes, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult<DocumentTransaction>(SqliteFaults.Guard(() =>
        {
            var connection = Open();
            try
            {
                // A writer waits here for its turn, so that it never has to give up halfway.
                return new SqliteTransaction(connection, connection.BeginTransaction(deferred: !writes));
            }
            catch
            {
                connection.Dispose();
                throw;
            }
        }));
    }
    #endregion

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_database.ConnectionString);
        connection.Open();
        Execute(connection, "PRAGMA busy_timeout = 30000; PRAGMA synchronous = FULL;");
        return connection;
    }

    #region table
    private bool CreateTable()
    {
        using var connection = Open();
        Execute(connection, """
            PRAGMA journal_mode = WAL;
            CREATE TABLE IF NOT EXISTS document (
                project TEXT NOT NULL,
                kind TEXT NOT NULL,
                id TEXT NOT NULL,
                version INTEGER NOT NULL,
                content BLOB NOT NULL,
                PRIMARY KEY (project, kind, id)
            ) WITHOUT ROWID;
            """);
        return true;
    }
    #endregion

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
