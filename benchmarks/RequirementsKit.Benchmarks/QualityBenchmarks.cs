using BenchmarkDotNet.Attributes;
using RequirementsKit.Requirements;

namespace RequirementsKit.Benchmarks;

/// <summary>How long does the quality check take over a large specification, and over a text that somebody wrote to stop it? The baseline only copies the words.</summary>
[MemoryDiagnoser]
public class QualityBenchmarks
{
    private const int Statements = 10_000;
    private const int HostileLength = 100_000;

    private static readonly string[] Subjects = ["The portal", "The desk", "When a user exports a report, the portal", "If a sailing is full, then the portal", "系统"];
    private static readonly string[] Ends =
        [" shall print the ticket within 2 s.", " shall keep the record and then notify the desk if possible.", " shall be updated appropriately, etc.", "应在 2 秒内显示航班列表，并应通知用户。", " shall show all sailings of the chosen day in the order of departure."];

    private string[] _statements = [];
    private string _hostile = "";

    /// <summary>The piece that the hostile text repeats.</summary>
    [Params("shall be made x ", "若应被", "e.g. as soon as ")]
    public string Piece { get; set; } = "";

    [GlobalSetup]
    public void Write()
    {
        var random = new Random(20261125);
        _statements = [.. Enumerable.Range(0, Statements).Select(_ => Subjects[random.Next(Subjects.Length)] + Ends[random.Next(Ends.Length)])];
        _hostile = string.Concat(Enumerable.Repeat(Piece, (HostileLength / Piece.Length) + 1))[..HostileLength];
    }

    [Benchmark(Baseline = true)]
    public int SplitIntoWords_10000Statements() => _statements.Sum(s => s.Split(' ').Length);

    [Benchmark]
    public int CheckAndRecognise_10000Statements() => _statements.Sum(s => QualityCheck.Check(s).Count + (int)QualityCheck.Recognise(s));

    [Benchmark]
    public int CheckAndRecognise_HostileText() => QualityCheck.Check(_hostile).Count + (int)QualityCheck.Recognise(_hostile);
}
