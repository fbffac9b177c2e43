using BenchmarkDotNet.Attributes;
using RequirementsKit.Prioritization;

namespace RequirementsKit.Benchmarks;

/// <summary>How long does it take to find the best 100 of 1,000,000 items × 8 criteria?</summary>
[MemoryDiagnoser]
public class TopItemsBenchmarks
{
    private const int Items = 1_000_000;
    private const int Criteria = 8;
    private const int Count = 100;
    private readonly double[][] _columns = Backlogs.Columns(Items, Criteria);
    private readonly double[] _weights = Backlogs.Weights(Criteria);
    private readonly PrioritizationModel _model = Backlogs.Model(Criteria);
    private ScoreTable _table = null!;

    [GlobalSetup]
    public void Prepare() => _table = Backlogs.Table(_columns);

    [Benchmark(Baseline = true)]
    public int[] Linq() => [.. Enumerable.Range(0, Items).OrderByDescending(Score).Take(Count)];

    [Benchmark]
    public int[] Arrays()
    {
        var heap = new PriorityQueue<int, double>();
        for (var i = 0; i < Items; i++)
        {
            var score = Score(i);
            if (heap.Count < Count)
            {
                heap.Enqueue(i, score);
            }
            else
            {
                heap.EnqueueDequeue(i, score);
            }
        }

        return [.. heap.UnorderedItems.OrderByDescending(pair => pair.Priority).Select(pair => pair.Element)];
    }

    [Benchmark]
    public IReadOnlyList<RankedItem> Kit() => _model.Top(_table, Count);

    private double Score(int item)
    {
        double score = 0;
        for (var k = 0; k < Criteria; k++)
        {
            score += _weights[k] * ((Backlogs.IsCost(k) ? 9 - _columns[k][item] : _columns[k][item] - 1) / 8);
        }

        return score;
    }
}
