using System.Collections.Frozen;
using RequirementsKit.Prioritization.Sensitivity;

namespace RequirementsKit.Prioritization.Internal;

/// <summary>Draws weights and counts ranks. Draws come in blocks, each with its own generator, and blocks are added up in their order: threads change no bit.</summary>
internal static class Smaa
{
    private const int Block = 256;

    public static IReadOnlyList<RankAcceptability> Run(Ranking ranking, double[][] utilities, int draws, ulong seed)
    {
        var (n, k) = (ranking.Order.Count, utilities.Length);
        int[] groups = [.. ranking.Items.Select(item => (item.IsKnockedOut ? int.MaxValue / 2 : 0) + item.Tier)];
        var blocks = new (int[] Counts, double[] Central)[(draws + Block - 1) / Block];
        Parallel.For(0, blocks.Length, block => blocks[block] = Draw(utilities, groups, Math.Min(Block, draws - (block * Block)), new SplitMix(seed, (ulong)block)));
        var (counts, central) = (new int[n * n], new double[n * k]);
        foreach (var block in blocks)
        {
            for (var i = 0; i < counts.Length; i++)
            {
                counts[i] += block.Counts[i];
            }

            for (var i = 0; i < central.Length; i++)
            {
                central[i] += block.Central[i];
            }
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

    private static (int[] Counts, double[] Central) Draw(double[][] utilities, int[] groups, int draws, SplitMix random)
    {
        var (n, k) = (groups.Length, utilities.Length);
        var (counts, central, weights, scores, order) = (new int[n * n], new double[n * k], new double[k], new double[n], new int[n]);
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

        return (counts, central);
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
