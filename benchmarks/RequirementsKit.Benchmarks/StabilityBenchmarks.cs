using BenchmarkDotNet.Attributes;
using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Sensitivity;

namespace RequirementsKit.Benchmarks;

/// <summary>How long does it take to find how far each weight may change before anything in the order of 100,000 items × 8 criteria does?</summary>
[MemoryDiagnoser]
public class StabilityBenchmarks
{
    private const int Items = 100_000;
    private const int Criteria = 8;
    private readonly double[][] _columns = Backlogs.Columns(Items, Criteria);
    private readonly double[] _weights = Backlogs.Weights(Criteria);
    private Ranking _ranking = null!;
    private int[] _order = [];

    [GlobalSetup]
    public void Prepare()
    {
        _ranking = Backlogs.Model(Criteria).Rank(Backlogs.Table(_columns));
        _order = [.. _ranking.Keys.Select(key => int.Parse(key.AsSpan(4), System.Globalization.CultureInfo.InvariantCulture) - 1)];
    }

    [Benchmark(Baseline = true)]
    public (double Down, double Up)[] Arrays()
    {
        var ends = Enumerable.Repeat((Down: double.NegativeInfinity, Up: double.PositiveInfinity), Criteria).ToArray();
        double Utility(int item, int k) => (Backlogs.IsCost(k) ? 9 - _columns[k][item] : _columns[k][item] - 1) / 8;
        foreach (var (ahead, behind) in _order.Zip(_order.Skip(1)))
        {
            var lead = Enumerable.Range(0, Criteria).Sum(k => _weights[k] * (Utility(ahead, k) - Utility(behind, k)));
            for (var k = 0; k < Criteria; k++)
            {
                var difference = Utility(ahead, k) - Utility(behind, k);
                ends[k] = difference > 0 ? (Math.Max(ends[k].Down, -lead / difference), ends[k].Up) : (ends[k].Down, Math.Min(ends[k].Up, -lead / difference));
            }
        }

        return ends;
    }

    [Benchmark]
    public IReadOnlyList<StabilityInterval> Kit() => _ranking.Sensitivity().OfOrder();
}
