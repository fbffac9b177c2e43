using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using RequirementsKit.EntityFrameworkCore;
using RequirementsKit.Storage;

namespace RequirementsKit.Benchmarks;

/// <summary>What does a commit cost on SQLite, against prepared statements written by hand on the same tables?</summary>
/// <remarks>Every invocation makes the stakeholders, their JSON, the log row and its hash, on both sides; the baseline checks nothing.</remarks>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
public class SqliteCommitBenchmarks : IDisposable
{
    private const int Batch = 100;

    private string _file = "";
    private string _plainFile = "";
    private EntityFrameworkStore _store = null!;
    private AdoNetCommits _plain = null!;
    private IProjectStore _project = null!;
    private int _number;

    [Params("FULL", "OFF")]
    public string Mode { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _file = StoreData.NewFile();
        _plainFile = StoreData.NewFile();
        _store = StoreData.Open(_file, Mode);
        _project = _store.InProject(StoreData.Project);
        StoreData.Open(_plainFile, Mode).Dispose();
        _plain = new(_plainFile, Mode);
    }

    [GlobalCleanup]
    public void Dispose()
    {
        GC.SuppressFinalize(this);
        _store.Dispose();
        _plain.Dispose();
        StoreData.Delete(_file);
        StoreData.Delete(_plainFile);
    }

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("one document")]
    public void One_AdoNet() => _plain.Commit(StoreData.Commit(++_number, StoreData.Person(_number)));

    [Benchmark]
    [BenchmarkCategory("one document")]
    public async Task<CommitResult> One() => Checked(await _project.CommitAsync(StoreData.Commit(++_number, StoreData.Person(_number))).ConfigureAwait(false));

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("100 documents")]
    public void Hundred_AdoNet() => _plain.Commit(Hundred());

    [Benchmark]
    [BenchmarkCategory("100 documents")]
    public async Task<CommitResult> Hundred_Kit() => Checked(await _project.CommitAsync(Hundred()).ConfigureAwait(false));

    private static CommitResult Checked(CommitResult result) => result is Committed ? result : throw new InvalidOperationException($"The commit gave {result}.");

    private Commit Hundred()
    {
        var first = _number + 1;
        _number += Batch;
        return StoreData.Commit(_number, Enumerable.Range(first, Batch).Select(n => StoreData.Person(n)));
    }
}
