using System.Collections.Frozen;
using System.Numerics;
using RequirementsKit.Prioritization.Sensitivity;

namespace RequirementsKit.Prioritization.Internal;

/// <summary>Draws weights and counts ranks. Draws come in blocks, each with its own generator; ranks are counted in whole numbers and the weights of blocks added up in their order: threads change no bit.</summary>
internal static class Smaa
{
    private const int Block = 256;

    public static IReadOnlyList<RankAcceptability> Run(Ranking ranking, double[][] utilities, int draws, ulong seed)
    {
        var (n, k) = (ranking.Order.Length, utilities.Length);
        int[] groups = Groups(ranking);
        var centralByBlock = new double[(draws + Block - 1) / Block][];
        var (counts, central, gate) = (new int[n * n], new double[n * k], new Lock());
        Parallel.For(
            0,
            centralByBlock.Length,
            () => (Counts: new int[n * n], Orders: new DrawOrder(utilities, groups, ranking.Model.SignificantBits)),
            (block, _, own) =>
            {
                centralByBlock[block] = Draw(own.Orders, n, k, Math.Min(Block, draws - (block * Block)), new SplitMix(seed, (ulong)block), own.Counts);
                return own;
            },
            own =>
            {
                lock (gate)
                {
                    Add(own.Counts, counts); // whole numbers: the order of adding is no matter
                }
            });
        foreach (var block in centralByBlock)
        {
            Add(block, central);
        }

        var again = new DrawOrder(utilities, groups, ranking.Model.SignificantBits);
        return [.. ranking.Keys.Select((key, i) =>
        {
            var wins = counts[i * n];
            double[] weights = [.. Enumerable.Range(0, k).Select(c => wins == 0 ? 0 : central[(i * k) + c] / wins)];
            return new RankAcceptability(
                key,
                [.. Enumerable.Range(0, n).Select(rank => counts[(i * n) + rank] / (double)draws)],
                wins == 0 ? null : ranking.Model.Criteria.Select((criterion, c) => KeyValuePair.Create(criterion.Key, weights[c])).ToFrozenDictionary(StringComparer.Ordinal),
                wins > 0 && again.Of(weights)[0] == i);
        })];
    }

    /// <summary>Which items compete with which: 0 for the first group, and so on.</summary>
    private static int[] Groups(Ranking ranking)
    {
        var groups = new int[ranking.Order.Length];
        for (var i = 1; i < groups.Length; i++)
        {
            groups[i] = groups[i - 1] + (ranking.Comparison.Group(ranking.Order[i]) == ranking.Comparison.Group(ranking.Order[i - 1]) ? 0 : 1);
        }

        return groups;
    }

    private static void Add<T>(T[] terms, T[] sums)
        where T : INumber<T>
    {
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += terms[i];
        }
    }

    /// <summary>Counts ranks into <paramref name="counts"/> and sums the weights of the winners.</summary>
    private static double[] Draw(DrawOrder orders, int n, int k, int draws, SplitMix random, int[] counts)
    {
        var (central, weights) = (new double[n * k], new double[k]);
        for (var draw = 0; draw < draws; draw++)
        {
            random.Simplex(weights);
            var order = orders.Of(weights);
            for (var rank = 0; rank < n; rank++)
            {
                counts[(order[rank] * n) + rank]++;
            }

            for (var c = 0; n > 0 && c < k; c++)
            {
                central[(order[0] * k) + c] += weights[c];
            }
        }

        return central;
    }
}
