using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Internal;
using RequirementsKit.Prioritization.Methods;

namespace RequirementsKit.Benchmarks;

/// <summary>How long does PROMETHEE II take on 2,000 and on 100,000 items × 8 criteria, with linear preferences? All pairs of 100,000 items would take hours, so only the small one has a baseline.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
public class NetFlowBenchmarks
{
    private const int Criteria = 8;
    private const double Indifference = 0.5;
    private const double Preference = 3;
    private readonly double[][] _few = Backlogs.Columns(2_000, Criteria);
    private readonly double[][] _many = Backlogs.Columns(100_000, Criteria);
    private readonly string[] _keys = [.. Enumerable.Range(1, 100_000).Select(i => $"REQ-{i}")];
    private readonly double[] _weights = [.. Backlogs.Weights(Criteria).Select(weight => weight / Backlogs.Weights(Criteria).Sum())];
    private readonly PrioritizationModel _model = Backlogs.Model(
        Criteria, Enumerable.Range(0, Criteria).Aggregate(Promethee.Instance, (method, k) => method.With($"c{k}", PreferenceFunction.Linear(Indifference, Preference))));

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("2,000 items")]
    public double[] Few_Arrays()
    {
        var flows = new double[_few[0].Length];
        for (var k = 0; k < Criteria; k++)
        {
            var column = _few[k];
            for (var a = 0; a < flows.Length; a++)
            {
                for (var b = 0; b < flows.Length; b++)
                {
                    var difference = Backlogs.IsCost(k) ? column[b] - column[a] : column[a] - column[b];
                    var preference = Math.Clamp((Math.Abs(difference) - Indifference) / (Preference - Indifference), 0, 1);
                    flows[a] += _weights[k] * Math.Sign(difference) * preference / (flows.Length - 1);
                }
            }
        }

        return flows;
    }

    [Benchmark]
    [BenchmarkCategory("2,000 items")]
    public double[] Few_Kit() => Score(_few);

    [Benchmark]
    [BenchmarkCategory("100,000 items")]
    public double[] Many_Kit() => Score(_many);

    private double[] Score(double[][] columns) => Ranker.Score(_model, Ranker.Input(_model, _keys[..columns[0].Length], columns, isInKeyOrder: true)).Scores;
}
