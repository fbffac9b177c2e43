using BenchmarkDotNet.Attributes;
using RequirementsKit.Stakeholders;
using RequirementsKit.Storage;

namespace RequirementsKit.Benchmarks;

/// <summary>What does a find by id cost in memory, among 100,000 documents?</summary>
[MemoryDiagnoser]
public class InMemoryFindBenchmarks : IDisposable
{
    private const int Rows = 100_000;
    private const int Batch = 1_000;

    private readonly InMemoryStore _store = new();
    private readonly Dictionary<Guid, Stakeholder> _dictionary = [];
    private readonly Lock _lock = new();
    private IProjectStore _project = null!;
    private int _number;

    [GlobalSetup]
    public void Setup()
    {
        _project = _store.InProject(StoreData.Project);
        for (var first = 1; first <= Rows; first += Batch)
        {
            List<Stakeholder> people = [.. Enumerable.Range(first, Batch).Select(n => StoreData.Person(n))];
            people.ForEach(p => _dictionary.Add(p.Id.Value, p));
            _ = _project.CommitAsync(StoreData.Commit(first, people)).GetAwaiter().GetResult();
        }
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _store.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark(Baseline = true)]
    public Stakeholder Find_DictionaryUnderALock()
    {
        lock (_lock)
        {
            return _dictionary[StoreData.Id(Next())];
        }
    }

    [Benchmark]
    public Stakeholder? Find() => _project.FindAsync<Stakeholder>(StoreData.Id(Next())).Result;

    private int Next() => (int)((_number++ * 7_919L % Rows) + 1);
}
