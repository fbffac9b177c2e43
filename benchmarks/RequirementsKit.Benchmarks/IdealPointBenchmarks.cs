using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Internal;
using RequirementsKit.Prioritization.Methods;

namespace RequirementsKit.Benchmarks;

/// <summary>How long do TOPSIS and VIKOR take to score 1,000,000 items × 8 criteria, normalization included?</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
public class IdealPointBenchmarks
{
    private const int Items = 1_000_000;
    private const int Criteria = 8;
    private readonly double[][] _columns = Backlogs.Columns(Items, Criteria);
    private readonly double[] _weights = [.. Backlogs.Weights(Criteria).Select(weight => weight / Backlogs.Weights(Criteria).Sum())];
    private readonly PrioritizationModel _topsis = Backlogs.Model(Criteria, Topsis.Instance);
    private readonly PrioritizationModel _vikor = Backlogs.Model(Criteria, Vikor.Instance);
    private readonly string[] _keys = [.. Enumerable.Range(1, Items).Select(i => $"REQ-{i}")];

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("TOPSIS")]
    public double[] Topsis_Arrays()
    {
        var (up, down) = (new double[Items], new double[Items]);
        for (var k = 0; k < Criteria; k++)
        {
            var column = _columns[k];
            double squares = 0, min = column[0], max = column[0];
            foreach (var value in column)
            {
                squares += value * value;
                (min, max) = (Math.Min(min, value), Math.Max(max, value));
            }

            var norm = Math.Sqrt(squares);
            var (best, worst) = Backlogs.IsCost(k) ? (min, max) : (max, min);
            for (var i = 0; i < Items; i++)
            {
                up[i] += Math.Pow(_weights[k] * ((column[i] / norm) - (best / norm)), 2);
                down[i] += Math.Pow(_weights[k] * ((column[i] / norm) - (worst / norm)), 2);
            }
        }

        return [.. up.Zip(down, (ideal, anti) => Math.Sqrt(anti) / (Math.Sqrt(ideal) + Math.Sqrt(anti)))];
    }

    [Benchmark]
    [BenchmarkCategory("TOPSIS")]
    public double[] Topsis_Kit() => Score(_topsis);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("VIKOR")]
    public double[] Vikor_Arrays()
    {
        var (s, r) = (new double[Items], new double[Items]);
        for (var k = 0; k < Criteria; k++)
        {
            var column = _columns[k];
            double min = column[0], max = column[0];
            foreach (var value in column)
            {
                (min, max) = (Math.Min(min, value), Math.Max(max, value));
            }

            for (var i = 0; i < Items; i++)
            {
                var regret = _weights[k] * (Backlogs.IsCost(k) ? column[i] - min : max - column[i]) / (max - min);
                s[i] += regret;
                r[i] = Math.Max(r[i], regret);
            }
        }

        var (s0, s1, r0, r1) = (s.Min(), s.Max(), r.Min(), r.Max());
        return [.. s.Zip(r, (whole, worst) => (0.5 * (whole - s0) / (s1 - s0)) + (0.5 * (worst - r0) / (r1 - r0)))];
    }

    [Benchmark]
    [BenchmarkCategory("VIKOR")]
    public double[] Vikor_Kit() => Score(_vikor);

    private double[] Score(PrioritizationModel model) => Ranker.Score(model, Ranker.Input(model, _keys, _columns, isInKeyOrder: true)).Scores;
}
