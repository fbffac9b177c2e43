using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using RequirementsKit.Auditing;
using RequirementsKit.EntityFrameworkCore;
using RequirementsKit.Storage;

namespace RequirementsKit.Benchmarks;

/// <summary>How long does the verification of a log of 100,000 rows take, from memory and from SQLite?</summary>
/// <remarks>The baseline hashes the bodies and nothing else.</remarks>
[MemoryDiagnoser]
public class VerifyBenchmarks : IDisposable
{
    private const int Rows = 100_000;

    private readonly InMemoryStore _memory = new();
    private readonly List<LogRow> _rows = [];
    private string _file = "";
    private EntityFrameworkStore _sqlite = null!;
    private long _most;

    [GlobalSetup]
    public void Setup()
    {
        _file = StoreData.NewFile();
        _sqlite = StoreData.Open(_file, "OFF");
        foreach (var store in new IRequirementsStore[] { _memory, _sqlite })
        {
            var project = store.InProject(StoreData.Project);
            for (var number = 1; number <= Rows; number++)
            {
                _ = project.CommitAsync(StoreData.Commit(number, StoreData.Person(number))).GetAwaiter().GetResult();
            }
        }

        foreach (var store in new IRequirementsStore[] { _memory, _sqlite })
        {
            var before = GC.GetTotalMemory(forceFullCollection: true);
            _most = before;
            _ = AuditLog.VerifyAsync(Watched(store.InProject(StoreData.Project).ReadLogAsync())).GetAwaiter().GetResult();
            Console.WriteLine($"Verification from {store.GetType().Name} keeps at most {(_most - before) / 1_048_576.0:F1} MB alive.");
        }

        _rows.AddRange(_memory.InProject(StoreData.Project).ReadLogAsync().ToBlockingEnumerable());
    }

    [GlobalCleanup]
    public void Dispose()
    {
        GC.SuppressFinalize(this);
        _memory.Dispose();
        _sqlite.Dispose();
        StoreData.Delete(_file);
    }

    [Benchmark(Baseline = true)]
    public int Hash_Sha256()
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        foreach (var row in _rows)
        {
            SHA256.HashData(row.Body.Span, hash);
        }

        return hash[0];
    }

    [Benchmark]
    public Task<AuditReport> Verify_Memory() => AuditLog.VerifyAsync(_memory.InProject(StoreData.Project).ReadLogAsync());

    [Benchmark]
    public Task<AuditReport> Verify_Sqlite() => AuditLog.VerifyAsync(_sqlite.InProject(StoreData.Project).ReadLogAsync());

    // Looks every thousand rows at what is alive.
    private async IAsyncEnumerable<LogRow> Watched(IAsyncEnumerable<LogRow> rows)
    {
        var count = 0;
        await foreach (var row in rows.ConfigureAwait(false))
        {
            if (++count % 1_000 == 0)
            {
                _most = Math.Max(_most, GC.GetTotalMemory(forceFullCollection: true));
            }

            yield return row;
        }
    }
}
