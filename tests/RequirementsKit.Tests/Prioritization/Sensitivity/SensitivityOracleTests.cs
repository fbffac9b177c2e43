using FsCheck.Xunit;
using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Internal;

namespace RequirementsKit.Tests.Prioritization.Sensitivity;

/// <summary>The slow obvious version of the sensitivity figures.</summary>
public sealed class SensitivityOracleTests
{
    private static readonly int[] Signs = [1, 1, -1, -1];

    /// <summary>In exact fractions over all pairs, not only neighbours: the smallest change of a weight that makes the lead of one item over another 0.</summary>
    [Property]
    public void The_ends_of_stability_are_the_exact_ones_over_all_pairs(int seed)
    {
        var random = new Random(seed);
        int[] weights = [.. Signs.Select(_ => random.Next(1, 10))];
        int[][] rows = [.. Enumerable.Range(0, random.Next(2, 9)).Select(_ => Signs.Select(_ => random.Next(1, 10)).ToArray())];
        var ranking = Tables.Model(WeightedSum.Instance, [.. weights.Select(weight => (double)weight)]).Rank(Tables.Of([.. rows.Select(row => row.Select(x => (double)x).ToArray())]));
        int[][] ordered = [.. ranking.Keys.Select(key => rows[int.Parse(key.AsSpan(2), System.Globalization.CultureInfo.InvariantCulture)])];
        foreach (var (intervals, top) in new[] { (ranking.Sensitivity().OfOrder(), 0), (ranking.Sensitivity().OfWinner(), 1), (ranking.Sensitivity().OfTop(2), 2) })
        {
            for (var k = 0; k < weights.Length; k++)
            {
                Fraction? lower = null, upper = null;
                for (var a = 0; a < (top == 0 ? ordered.Length : Math.Min(top, ordered.Length)); a++)
                {
                    for (var b = Math.Max(a + 1, top); b < ordered.Length; b++)
                    {
                        var lead = Signs.Index().Sum(pair => weights[pair.Index] * pair.Item * (ordered[a][pair.Index] - ordered[b][pair.Index]));
                        var difference = Signs[k] * (ordered[a][k] - ordered[b][k]);
                        if (difference != 0)
                        {
                            var end = weights[k] - new Fraction(lead, difference);
                            lower = difference > 0 && !(end < 0) && (lower is null || end > lower.Value) ? end : lower;
                            upper = difference < 0 && (upper is null || end < upper.Value) ? end : upper;
                        }
                    }
                }

                Assert.Equal(lower?.ToDouble() ?? 0, intervals[k].Lower, 1e-9);
                Assert.Equal(upper?.ToDouble() ?? double.PositiveInfinity, intervals[k].Upper, 1e-9);
            }
        }
    }

    [Property(MaxTest = 30)]
    public void Acceptabilities_are_those_of_the_plain_loop_over_the_same_draws(int seed)
    {
        const int Draws = 600;
        const int Block = 256;
        var (rows, weights) = (Tables.Rows(seed), Tables.Weights(seed));
        var ranking = Tables.Model(WeightedSum.Instance, weights).Rank(Tables.Of(rows));
        double[][] ordered = [.. ranking.Keys.Select(key => rows[int.Parse(key.AsSpan(2), System.Globalization.CultureInfo.InvariantCulture)])];
        var (counts, compared, drawn) = (new int[rows.Length, rows.Length], new ComparedScore(PrioritizationModel.DefaultSignificantBits, smallerIsBetter: false), new double[4]);
        SplitMix? random = null;
        for (var draw = 0; draw < Draws; draw++)
        {
            random = draw % Block == 0 ? new SplitMix(7, (ulong)(draw / Block)) : random!;
            random.Simplex(drawn);
            double Score(double[] row)
            {
                double score = 0;
                for (var k = 0; k < 4; k++)
                {
                    score += drawn[k] * (Signs[k] > 0 ? (row[k] - 1) / 8 : (row[k] - 9) / -8);
                }

                return compared.Of(score);
            }

            foreach (var (rank, item) in Enumerable.Range(0, rows.Length).OrderBy(i => Score(ordered[i])).Index())
            {
                counts[item, rank]++;
            }
        }

        var result = ranking.Sensitivity().Acceptability(Draws, 7);
        Assert.All(Enumerable.Range(0, rows.Length), i => Assert.Equal(Enumerable.Range(0, rows.Length).Select(rank => counts[i, rank] / (double)Draws), result[i].Shares));
    }
}
