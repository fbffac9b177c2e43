using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Microsoft.Data.Sqlite;
using RequirementsKit.EntityFrameworkCore;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;

namespace RequirementsKit.Benchmarks;

/// <summary>What do reads of 100,000 stakeholders cost on SQLite, against ADO.NET over a table with a column for every member?</summary>
/// <remarks>
/// The baseline finds with a connection of the pool and a fresh command, and builds a row of the same members; lists (roles) are rows of a table of their own, read with a second statement.
/// SQLite does as it is told with CROSS JOIN: it goes from the people found to their roles, and not through all roles.
/// </remarks>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
public class SqliteReadBenchmarks
{
    private const int Rows = 100_000;
    private const int Batch = 1_000;
    private const int Wanted = 1_000;

    private readonly Query<Stakeholder> _query = Query.Where<Stakeholder>(s => s.Name == "Wanted").OrderBy(s => s.Name);
    private string _file = "";
    private EntityFrameworkStore _store = null!;
    private IProjectStore _project = null!;
    private int _number;

    [GlobalSetup]
    public void Setup()
    {
        _file = StoreData.NewFile();
        _store = StoreData.Open(_file, "OFF");
        _project = _store.InProject(StoreData.Project);
        for (var first = 1; first <= Rows; first += Batch)
        {
            var people = Enumerable.Range(first, Batch).Select(n => StoreData.Person(n, n % (Rows / Wanted) == 0 ? "Wanted" : null));
            _ = _project.CommitAsync(StoreData.Commit(first, people)).GetAwaiter().GetResult();
        }

        using var connection = StoreData.Connect(_file, "OFF");
        StoreData.Execute(connection, """
            CREATE TABLE mapped (project_id TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL, key_number INTEGER NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, organisation_id TEXT,
                language TEXT NOT NULL, zone TEXT NOT NULL, hours_from TEXT, hours_to TEXT, quiet_from TEXT, quiet_to TEXT, power TEXT NOT NULL, interest TEXT NOT NULL, salience TEXT,
                merged_into TEXT, is_erased INTEGER NOT NULL, PRIMARY KEY (project_id, id));
            INSERT INTO mapped SELECT project_id, id, version, key_number, 'Person', name, NULL, 'English', 'Asia/Shanghai', '09:00', '17:30', NULL, NULL, 'Low', 'Low', NULL, NULL, 0 FROM rk_stakeholder;
            CREATE INDEX ix_mapped_name ON mapped (project_id, name, id);
            CREATE TABLE mapped_role (project_id TEXT NOT NULL, id TEXT NOT NULL, position INTEGER NOT NULL, role TEXT NOT NULL, PRIMARY KEY (project_id, id, position));
            INSERT INTO mapped_role SELECT project_id, id, 0, 'user' FROM mapped UNION ALL SELECT project_id, id, 1, 'approver' FROM mapped;
            """);
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _store.Dispose();
        StoreData.Delete(_file);
    }

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("find by id")]
    public object? Find_AdoNet()
    {
        using var connection = new SqliteConnection($"Data Source={_file}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT version, content FROM rk_stakeholder WHERE project_id = @p0 AND id = @p1";
        command.Parameters.AddWithValue("@p0", StoreData.Project.Value);
        command.Parameters.AddWithValue("@p1", StoreData.Id(Next()));
        using var reader = command.ExecuteReader();
        return reader.Read() ? (reader.GetInt64(0), Stakeholder.Document.Read(reader.GetFieldValue<byte[]>(1))) : null;
    }

    [Benchmark]
    [BenchmarkCategory("find by id")]
    public Task<Stakeholder?> Find() => _project.FindAsync<Stakeholder>(StoreData.Id(Next()));

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("list 1,000 of 100,000")]
    public int List_AdoNet()
    {
        using var connection = new SqliteConnection($"Data Source={_file}");
        connection.Open();
        var people = new Dictionary<Guid, MappedPerson>();
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "SELECT * FROM mapped WHERE project_id = @p0 AND name = @p1 ORDER BY name, id LIMIT 1001";
            command.Parameters.AddWithValue("@p0", StoreData.Project.Value);
            command.Parameters.AddWithValue("@p1", "Wanted");
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                var person = MappedPerson.Read(reader);
                people.Add(person.Id, person);
            }
        }

        using (var command = connection.CreateCommand())
        {
            command.CommandText = "SELECT r.id, r.role FROM mapped m CROSS JOIN mapped_role r ON r.project_id = m.project_id AND r.id = m.id WHERE m.project_id = @p0 AND m.name = @p1 ORDER BY r.id, r.position";
            command.Parameters.AddWithValue("@p0", StoreData.Project.Value);
            command.Parameters.AddWithValue("@p1", "Wanted");
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                people[reader.GetGuid(0)].Roles.Add(reader.GetString(1));
            }
        }

        return people.Count == Wanted ? people.Count : throw new InvalidOperationException($"{people.Count} were found.");
    }

    [Benchmark]
    [BenchmarkCategory("list 1,000 of 100,000")]
    public async Task<int> List()
    {
        var people = await _project.ListAsync(_query).ConfigureAwait(false);
        return people.Count == Wanted ? people.Count : throw new InvalidOperationException($"{people.Count} were found.");
    }

    // All over the table, the same way every time.
    private int Next() => (int)((_number++ * 7_919L % Rows) + 1);
}
