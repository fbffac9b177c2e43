using BenchmarkDotNet.Attributes;
using RequirementsKit.Requirements;

namespace RequirementsKit.Benchmarks;

/// <summary>How long does the quality check take over 10,000 statements? The baseline only splits them at the spaces.</summary>
[MemoryDiagnoser]
public class QualityBenchmarks
{
    private const int Statements = 10_000;

    private static readonly string[] Subjects = ["The portal", "The desk", "When a user exports a report, the portal", "If a sailing is full, then the portal"];
    private static readonly string[] Ends =
    [
        " shall print the ticket within 2 s.", " shall keep the record and then notify the desk if possible.", " shall be updated appropriately, etc.", "应在 2 秒内显示航班列表，并应通知用户。",
        " shall show all sailings of the chosen day in the order of departure, the name of each ship, the number of free places and the price of each class.",
    ];

    private string[] _statements = [];

    [GlobalSetup]
    public void Write()
    {
        var random = new Random(20261125);
        _statements = [.. Enumerable.Range(0, Statements).Select(_ => Subjects[random.Next(Subjects.Length)] + Ends[random.Next(Ends.Length)])];
    }

    [Benchmark(Baseline = true)]
    public int Split_10000Statements() => _statements.Sum(s => s.Split(' ').Length);

    [Benchmark]
    public int CheckAndRecognise_10000Statements() => _statements.Sum(s => QualityCheck.Check(s).Count + (int)QualityCheck.Recognise(s));
}
