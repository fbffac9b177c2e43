using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using RequirementsKit;
using RequirementsKit.Storage;

namespace CustomRepository;

/// <summary>One transaction: the five things that the kit does with rows. SQLite works without waiting, so nothing here is awaited.</summary>
internal sealed class SqliteTransaction(SqliteConnection connection, Microsoft.Data.Sqlite.SqliteTransaction transaction) : DocumentTransaction
{
    private const int BatchSize = 1_000;

    #region read
    public override ValueTask<DocumentRow?> ReadAsync(DocumentAddress address, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(SqliteFaults.Guard(() =>
        {
            using var command = Command("SELECT version, content FROM document WHERE project = $project AND kind = $kind AND id = $id", address);
            using var reader = command.ExecuteReader();
            return reader.Read() ? new DocumentRow(address, reader.GetInt64(0), reader.GetFieldValue<byte[]>(1)) : null;
        }));
    }
    #endregion

    #region scan
    public override async IAsyncEnumerable<DocumentRow> ScanAsync(
        ProjectId project, string kind, string idPrefix, string afterId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        List<DocumentRow> batch;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            batch = SqliteFaults.Guard(() => Batch(new(project, kind, afterId), idPrefix));
            foreach (var row in batch)
            {
                yield return row;
            }

            afterId = batch.Count > 0 ? batch[^1].Address.Id : afterId;
        }
        while (batch.Count == BatchSize);
    }

    private List<DocumentRow> Batch(DocumentAddress after, string prefix)
    {
        // Ids are printable ASCII, so everything that begins with the prefix comes before the prefix and character 127.
        using var command = Command(
            """
            SELECT id, version, content FROM document
            WHERE project = $project AND kind = $kind AND id > $id AND id BETWEEN $prefix AND $prefix || char(127)
            ORDER BY id LIMIT $size
            """, after);
        command.Parameters.AddWithValue("$prefix", prefix);
        command.Parameters.AddWithValue("$size", BatchSize);
        using var reader = command.ExecuteReader();
        var batch = new List<DocumentRow>();
        while (reader.Read())
        {
            batch.Add(new(after with { Id = reader.GetString(0) }, reader.GetInt64(1), reader.GetFieldValue<byte[]>(2)));
        }

        return batch;
    }
    #endregion

    #region write
    public override ValueTask<bool> WriteAsync(DocumentRow row, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(row);
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(SqliteFaults.Guard(() =>
        {
            using var command = Command(
                row.Version == 1
                    ? "INSERT INTO document VALUES ($project, $kind, $id, $version, $content) ON CONFLICT DO NOTHING"
                    : "UPDATE document SET version = $version, content = $content WHERE project = $project AND kind = $kind AND id = $id AND version = $version - 1",
                row.Address);
            command.Parameters.AddWithValue("$version", row.Version);
            command.Parameters.AddWithValue("$content", row.Content.ToArray());
            return command.ExecuteNonQuery() == 1;
        }));
    }
    #endregion

    #region commit
    public override ValueTask<bool> CommitAsync(CancellationToken cancellationToken)
    {
        // No guard: whether a commit that failed was stored is unknown, and the kit says so.
        transaction.Commit();
        return ValueTask.FromResult(true);
    }

    public override ValueTask DisposeAsync()
    {
        transaction.Dispose();
        connection.Dispose();
        return ValueTask.CompletedTask;
    }
    #endregion

    // Every value is a parameter; no statement is joined from text that somebody typed.
    private SqliteCommand Command(string sql, DocumentAddress address)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.Parameters.AddWithValue("$project", address.Project.ToString());
        command.Parameters.AddWithValue("$kind", address.Kind);
        command.Parameters.AddWithValue("$id", address.Id);
        return command;
    }
}
