using BenchmarkDotNet.Attributes;
using RequirementsKit.Requirements;

namespace RequirementsKit.Benchmarks;

/// <summary>How long does the quality check take over 100,000 characters that somebody wrote to stop it? The baseline only splits them at the spaces.</summary>
[MemoryDiagnoser]
public class HostileTextBenchmarks
{
    private const int Length = 100_000;

    private string _text = "";

    /// <summary>The piece that the text repeats: passives without an agent, Chinese modals, the beginnings of phrases.</summary>
    [Params("shall be made x ", "若应被", "if shall ", "as soon as ")]
    public string Piece { get; set; } = "";

    [GlobalSetup]
    public void Write() => _text = string.Concat(Enumerable.Repeat(Piece, (Length / Piece.Length) + 1))[..Length];

    [Benchmark(Baseline = true)]
    public int Split_HostileText() => _text.Split(' ').Length;

    [Benchmark]
    public int CheckAndRecognise_HostileText() => QualityCheck.Check(_text).Count + (int)QualityCheck.Recognise(_text);
}
