using System.Numerics;
using FsCheck.Xunit;
using RequirementsKit.Prioritization;

namespace RequirementsKit.Tests.Prioritization;

/// <summary>The weighted sum in exact fractions: no rounding anywhere, so what the engine calls better is better.</summary>
public sealed class ExactOracleTests
{
    [Property]
    public void The_order_is_the_exact_order(int seed)
    {
        var random = new Random(seed);
        int[] weights = [.. Enumerable.Range(0, 3).Select(_ => random.Next(1, 10))];
        int[][] rows = [.. Enumerable.Range(0, random.Next(1, 25)).Select(_ => Enumerable.Range(0, 3).Select(_ => random.Next(1, 10)).ToArray())];
        var model = PrioritizationModel.Named("m").With(Criterion.Benefit("a", weights[0])).With(Criterion.Benefit("b", weights[1])).With(Criterion.Cost("c", weights[2])).Build();
        var table = ScoreTable.WithCriteria("a", "b", "c");
        foreach (var (i, row) in rows.Index())
        {
            table.Add($"R-{i}", row[0], row[1], row[2]);
        }

        // Over the common denominator 8 · Σ weights, a score is the whole number Σ weight · (x − 1), or 9 − x for the cost.
        int Exact(int i) => (weights[0] * (rows[i][0] - 1)) + (weights[1] * (rows[i][1] - 1)) + (weights[2] * (9 - rows[i][2]));
        var ranking = model.Rank(table.Build());
        Assert.Equal(Enumerable.Range(0, rows.Length).OrderByDescending(Exact).ThenBy(i => i).Select(i => $"R-{i}"), ranking.Keys);
        Assert.All(Enumerable.Range(0, rows.Length), i =>
        {
            Assert.Equal(1 + rows.Index().Count(other => Exact(other.Index) > Exact(i)), ranking[$"R-{i}"].Rank);
            Assert.True(Distance(ranking[$"R-{i}"].Score, Exact(i), 8 * weights.Sum()) < 1e-15);
        });
    }

    /// <summary>How far a double is from a fraction, by whole numbers up to the last division.</summary>
    private static double Distance(double value, BigInteger numerator, BigInteger denominator)
    {
        BigInteger unit = BigInteger.One << 60;
        var scaled = (BigInteger)(value * (double)unit); // a power of two: exact
        return (double)BigInteger.Abs((scaled * denominator) - (numerator * unit)) / (double)(denominator * unit);
    }
}
