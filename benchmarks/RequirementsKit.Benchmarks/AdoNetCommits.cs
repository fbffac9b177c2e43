using Microsoft.Data.Sqlite;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;

namespace RequirementsKit.Benchmarks;

/// <summary>What somebody would write by hand for one kind of document: prepared statements over the same tables, the same bytes and hashes, and no checks.</summary>
internal sealed class AdoNetCommits : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _document;
    private readonly SqliteCommand _log;
    private readonly SqliteCommand _head;
    private Fingerprint _last;
    private long _sequence;

    public AdoNetCommits(string file, string synchronous)
    {
        _connection = StoreData.Connect(file, synchronous);
        StoreData.Execute(_connection, "INSERT INTO rk_head (project_id, sequence, hash) VALUES ('" + StoreData.Project.ToString().ToUpperInvariant() + "', 0, x'')");
        using var columns = _connection.CreateCommand();
        columns.CommandText = "SELECT name FROM pragma_table_info('rk_stakeholder') ORDER BY cid";
        using var reader = columns.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
        {
            names.Add(reader.GetString(0));
        }

        _document = Command($"INSERT INTO rk_stakeholder ({string.Join(", ", names.Select(n => $"\"{n}\""))}) VALUES ({string.Join(", ", names.Select((_, i) => $"@p{i}"))})", [.. names]);
        _log = Command("INSERT INTO rk_log (project_id, sequence, command_id, digest, hash, body) VALUES (@p0, @p1, @p2, @p3, @p4, @p5)", "project_id", "sequence", "command_id", "digest", "hash", "body");
        _head = Command("UPDATE rk_head SET sequence = @p1, hash = @p2 WHERE project_id = @p0", "project_id", "sequence", "hash");
    }

    public void Commit(Commit commit)
    {
        using var transaction = _connection.BeginTransaction(deferred: false);
        foreach (var person in commit.Writes.Cast<Stakeholder>())
        {
            _document.Transaction = transaction;
            foreach (SqliteParameter parameter in _document.Parameters)
            {
                parameter.Value = parameter.SourceColumn switch
                {
                    "project_id" => person.ProjectId.Value,
                    "id" => person.Id.Value,
                    "version" => 1,
                    "content" => person.ToCanonicalJson(),
                    "key_number" => person.KeyNumber,
                    "name" => person.Name,
                    "is_erased" => person.IsErased,
                    "kind" => person.Kind.ToString(),
                    "power" => person.Power.ToString(),
                    "interest" => person.Interest.ToString(),
                    "merged_into" => DBNull.Value,
                    var other => other.EndsWith("_id", StringComparison.Ordinal) ? DBNull.Value : "text",
                };
            }

            _document.ExecuteNonQuery();
        }

        var body = commit.ToLogBody(++_sequence);
        _last = LogChain.Next(_last, body);
        var hash = Convert.FromHexString(_last.ToString());
        Run(_log, transaction, StoreData.Project.Value, _sequence, commit.Command.Value, Convert.FromHexString(commit.Digest.ToString()), hash, body);
        Run(_head, transaction, StoreData.Project.Value, _sequence, hash);
        transaction.Commit();
    }

    public void Dispose()
    {
        _document.Dispose();
        _log.Dispose();
        _head.Dispose();
        _connection.Dispose();
    }

    private static void Run(SqliteCommand command, SqliteTransaction transaction, params object[] values)
    {
        command.Transaction = transaction;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, params string[] columns)
    {
        var command = _connection.CreateCommand();
#pragma warning disable CA2100 // Names of columns; every value is a parameter.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var i = 0; i < columns.Length; i++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = $"@p{i}", SourceColumn = columns[i] });
        }

        command.Prepare();
        return command;
    }
}
