using BenchmarkDotNet.Attributes;
using RequirementsKit.Prioritization;

namespace RequirementsKit.Benchmarks;

/// <summary>How long does a whole ranking of 1,000,000 items × 8 criteria take: normalize by the column, weigh, put all in a stable order?</summary>
[MemoryDiagnoser]
public class FullRankingBenchmarks
{
    private const int Items = 1_000_000;
    private const int Criteria = 8;
    private readonly double[][] _columns = Backlogs.Columns(Items, Criteria);
    private readonly double[] _weights = Backlogs.Weights(Criteria);
    private readonly PrioritizationModel _relative = Backlogs.Model(Criteria, normalization: Normalization.MinMax);
    private readonly PrioritizationModel _anchored = Backlogs.Model(Criteria);
    private ScoreTable _table = null!;

    [GlobalSetup]
    public void Prepare() => _table = Backlogs.Table(_columns);

    [Benchmark(Baseline = true)]
    public int[] Linq()
    {
        var total = _weights.Sum();
        var ends = _columns.Select(column => (Min: column.Min(), Max: column.Max())).ToArray();
        return [.. Enumerable.Range(0, Items)
            .Select(i => (i, score: Enumerable.Range(0, Criteria).Sum(k =>
                _weights[k] / total * ((Backlogs.IsCost(k) ? ends[k].Max - _columns[k][i] : _columns[k][i] - ends[k].Min) / (ends[k].Max - ends[k].Min)))))
            .OrderByDescending(pair => pair.score)
            .Select(pair => pair.i)];
    }

    [Benchmark]
    public int[] Arrays()
    {
        var (scores, order, total) = (new double[Items], new int[Items], _weights.Sum());
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
                scores[i] -= _weights[k] / total * ((Backlogs.IsCost(k) ? max - column[i] : column[i] - min) / (max - min));
            }
        }

        for (var i = 0; i < Items; i++)
        {
            order[i] = i;
        }

        Array.Sort(scores, order);
        return order;
    }

    [Benchmark]
    public Ranking Kit() => _relative.Rank(_table);

    [Benchmark]
    public Ranking Kit_Anchored() => _anchored.Rank(_table);
}
