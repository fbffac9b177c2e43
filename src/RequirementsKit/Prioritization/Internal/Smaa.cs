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
            () => new int[n * n],
            (block, _, own) =>
            {
                centralByBlock[block] = Draw(utilities, groups, Math.Min(Block, draws - (block * Block)), new SplitMix(seed, (ulong)block), own);
                return own;
            },
            own =>
            {
                lock (gate)
                {
                    Add(own, counts); // whole numbers: the order of adding is no matter
                }
            });
        foreach (var block in centralByBlock)
        {
            Add(block, central);
        }

        return [.. ranking.Keys.Select((key, i) =>
        {
            var wins = counts[i * n];
            double[] weights = [.. Enumerable.Range(0, k).Select(c => wins == 0 ? 0 : central[(i * k) + c] / wins)];
            return new RankAcceptability(
                key,
                [.. Enumerable.Range(0, n).Select(rank => counts[(i * n) + rank] / (double)draws)],
                wins == 0 ? null : ranking.Model.Criteria.Select((criterion, c) => KeyValuePair.Create(criterion.Key, weights[c])).ToFrozenDictionary(StringComparer.Ordinal),
                wins > 0 && First(utilities, groups, weights) == i);
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
    private static double[] Draw(double[][] utilities, int[] groups, int draws, SplitMix random, int[] counts)
    {
        var (n, k) = (groups.Length, utilities.Length);
        var (central, weights, scores, order) = (new double[n * k], new double[k], new double[n], new int[n]);
        for (var draw = 0; draw < draws; draw++)
        {
            random.Simplex(weights);
            Order(utilities, groups, weights, scores, order);
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

    private static int First(double[][] utilities, int[] groups, double[] weights)
    {
        var order = new int[groups.Length];
        Order(utilities, groups, weights, new double[groups.Length], order);
        return order[0];
    }

    private static void Order(double[][] utilities, int[] groups, double[] weights, double[] scores, int[] order)
    {
        Array.Clear(scores);
        for (var c = 0; c < weights.Length; c++)
        {
            var (column, weight) = (utilities[c], weights[c]);
            for (var i = 0; i < scores.Length; i++)
            {
                scores[i] -= weight * column[i];
            }
        }

        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        Array.Sort(scores, order);
        var isOneGroup = groups.Length == 0 || groups[0] == groups[^1];
        for (var start = 0; start < order.Length;)
        {
            var end = start + 1;
            while (end < order.Length && scores[end].Equals(scores[start]))
            {
                end++;
            }

            order.AsSpan(start, end - start).Sort(); // ties keep the order of the ranking
            start = end;
        }

        if (!isOneGroup)
        {
            int[] grouped = [.. order.OrderBy(i => groups[i])];
            grouped.CopyTo(order, 0);
        }
    }
}
