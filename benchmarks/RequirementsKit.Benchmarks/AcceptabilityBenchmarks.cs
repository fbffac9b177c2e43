using BenchmarkDotNet.Attributes;
using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Sensitivity;

namespace RequirementsKit.Benchmarks;

/// <summary>How long does SMAA-2 take for 100 items × 5 criteria and 10,000 draws?</summary>
[MemoryDiagnoser]
public class AcceptabilityBenchmarks
{
    private const int Items = 100;
    private const int Criteria = 5;
    private const int Draws = 10_000;
    private readonly double[][] _columns = Backlogs.Columns(Items, Criteria);
    private Ranking _ranking = null!;

    [GlobalSetup]
    public void Prepare() => _ranking = Backlogs.Model(Criteria).Rank(Backlogs.Table(_columns));

    [Benchmark(Baseline = true)]
    public int[,] Arrays()
    {
        var (random, counts) = (new Random(1), new int[Items, Items]);
        for (var draw = 0; draw < Draws; draw++)
        {
            double[] cuts = [0, .. Enumerable.Range(0, Criteria - 1).Select(_ => random.NextDouble()).Order(), 1];
            var (scores, order) = (new double[Items], Enumerable.Range(0, Items).ToArray());
            for (var i = 0; i < Items; i++)
            {
                for (var k = 0; k < Criteria; k++)
                {
                    scores[i] -= (cuts[k + 1] - cuts[k]) * (Backlogs.IsCost(k) ? 9 - _columns[k][i] : _columns[k][i] - 1) / 8;
                }
            }

            Array.Sort(scores, order);
            for (var rank = 0; rank < Items; rank++)
            {
                counts[order[rank], rank]++;
            }
        }

        return counts;
    }

    [Benchmark]
    public IReadOnlyList<RankAcceptability> Kit() => _ranking.Sensitivity().Acceptability(Draws);
}
