using BenchmarkDotNet.Attributes;
using RequirementsKit.Prioritization.Methods;

namespace RequirementsKit.Benchmarks;

/// <summary>How long does it take to derive priorities with their consistency from all pairwise comparisons of 15 and of 100 items?</summary>
[MemoryDiagnoser]
public class AhpBenchmarks
{
    private double[,] _matrix = null!;
    private PairwiseComparisons _comparisons = null!;

    [Params(15, 100)]
    public int Items { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        var random = new Random(4711);
        double[] weights = [.. Enumerable.Range(0, Items).Select(_ => 1 + (8 * random.NextDouble()))];
        _matrix = new double[Items, Items];
        for (var i = 0; i < Items; i++)
        {
            for (var j = i; j < Items; j++)
            {
                _matrix[i, j] = i == j ? 1 : weights[i] / weights[j] * (0.7 + (0.6 * random.NextDouble()));
                _matrix[j, i] = 1 / _matrix[i, j];
            }
        }

        _comparisons = PairwiseComparisons.FromMatrix(
            [.. Enumerable.Range(1, Items).Select(i => $"C-{i}")],
            [.. Enumerable.Range(0, Items).Select(i => (IReadOnlyList<double?>)[.. Enumerable.Range(0, Items).Select(j => (double?)_matrix[i, j])])]);
    }

    [Benchmark(Baseline = true)]
    public double[] Arrays()
    {
        var weights = Enumerable.Repeat(1.0 / Items, Items).ToArray();
        for (double change = 1; change > 1e-15;)
        {
            double[] image = [.. Enumerable.Range(0, Items).Select(i => Enumerable.Range(0, Items).Sum(j => _matrix[i, j] * weights[j]))];
            var sum = image.Sum();
            double[] next = [.. image.Select(value => value / sum)];
            change = next.Zip(weights, (one, other) => Math.Abs(one - other)).Max();
            weights = next;
        }

        return weights;
    }

    [Benchmark]
    public AhpPriorities Kit() => _comparisons.Derive();
}
