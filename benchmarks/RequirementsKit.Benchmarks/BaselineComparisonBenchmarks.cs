using BenchmarkDotNet.Attributes;
using RequirementsKit.Baselines;
using RequirementsKit.Requirements;

namespace RequirementsKit.Benchmarks;

/// <summary>Two baselines of many requirements, of which one in ten changed, one in a hundred came, went or moved; the baseline is the comparison of ids and fingerprints by LINQ alone.</summary>
[MemoryDiagnoser]
public class BaselineComparisonBenchmarks
{
    private BaselineSnapshot _before = null!;
    private BaselineSnapshot _after = null!;
    private RequirementContent _one = null!;
    private RequirementContent _two = null!;

    [Params(1_000, 10_000, 100_000)]
    public int Requirements { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _one = new RequirementEdit().Title("Export").Statement("When a user exports a report, the system shall deliver the file within 2 s.").Apply(new());
        _two = new RequirementEdit().Statement("When a user exports a report, the system shall deliver the file within 3 s.").Apply(_one);
        var random = new Random(42);
        var bytes = new byte[16];
        var ids = Enumerable.Range(0, Requirements + (Requirements / 100)).Select(_ =>
        {
            random.NextBytes(bytes);
            return RequirementId.From(new Guid(bytes));
        }).ToList();
        _before = new([.. ids.Take(Requirements).Select((id, i) => Line(id, i, i, 1))], []);
        _after = new([.. ids.Skip(Requirements / 100).Select((id, i) => Line(id, i, i % 100 == 7 ? random.Next(Requirements) : i, i % 10 == 0 ? 2 : 1))], []);
    }

    [Benchmark(Baseline = true)]
    public int Linq() => _before.Lines.Join(_after.Lines, b => b.RequirementId, a => a.RequirementId, (b, a) => b.Content == a.Content).Count(same => !same)
        + _after.Lines.ExceptBy(_before.Lines.Select(l => l.RequirementId), l => l.RequirementId).Count() + _before.Lines.ExceptBy(_after.Lines.Select(l => l.RequirementId), l => l.RequirementId).Count();

    [Benchmark]
    public int RequirementsKit() => BaselineComparison.Of(_before, _after, (_, revision) => revision == 1 ? _one : _two).Changed.Count;

    private BaselineLine Line(RequirementId id, int number, long order, int revision) => new()
    {
        RequirementId = id,
        Number = number + 1,
        Order = order,
        Revision = revision,
        Content = (revision == 1 ? _one : _two).ToFingerprint(),
    };
}
