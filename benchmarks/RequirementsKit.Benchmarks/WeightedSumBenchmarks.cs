using System.Numerics;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Internal;

namespace RequirementsKit.Benchmarks;

/// <summary>How near is the anchored weighted sum of 1,000,000 items × 8 criteria to a pass that only reads the numbers?</summary>
[MemoryDiagnoser]
public class WeightedSumBenchmarks
{
    private const int Items = 1_000_000;
    private const int Criteria = 8;
    private readonly double[][] _columns = Backlogs.Columns(Items, Criteria);
    private readonly double[] _weights = Backlogs.Weights(Criteria);
    private readonly PrioritizationModel _model = Backlogs.Model(Criteria);
    private MethodInput _input = null!;

    [GlobalSetup]
    public void Prepare() => _input = _model.Rank(Backlogs.Table(_columns)).Input;

    [Benchmark(Baseline = true)]
    public double ReadPass()
    {
        var sum = Vector<double>.Zero;
        foreach (var column in _columns)
        {
            Vector<double> one = default, two = default, three = default, four = default;
            var lanes = MemoryMarshal.Cast<double, Vector<double>>(column);
            for (var i = 0; i + 3 < lanes.Length; i += 4)
            {
                one += lanes[i];
                two += lanes[i + 1];
                three += lanes[i + 2];
                four += lanes[i + 3];
            }

            sum += one + two + three + four;
        }

        return Vector.Sum(sum);
    }

    [Benchmark]
    public double[] Kit() => Ranker.Score(_model, _input).Scores;

    [Benchmark]
    public double[] Arrays()
    {
        var (scores, total) = (new double[Items], _weights.Sum());
        for (var i = 0; i < Items; i++)
        {
            for (var k = 0; k < Criteria; k++)
            {
                scores[i] += _weights[k] / total * ((Backlogs.IsCost(k) ? 9 - _columns[k][i] : _columns[k][i] - 1) / 8);
            }
        }

        return scores;
    }

    [Benchmark]
    public double[] Linq()
    {
        var total = _weights.Sum();
        return [.. Enumerable.Range(0, Items).Select(i => Enumerable.Range(0, Criteria).Sum(k => _weights[k] / total * ((Backlogs.IsCost(k) ? 9 - _columns[k][i] : _columns[k][i] - 1) / 8)))];
    }
}
