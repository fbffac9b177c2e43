using FsCheck.Xunit;
using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Internal;
using RequirementsKit.Prioritization.Methods;

namespace RequirementsKit.Tests.Prioritization.Internal;

/// <summary>The quick orders against the slow obvious one.</summary>
public sealed class OrderTests
{
    private static readonly Func<Random, double>[] Shapes =
    [
        random => random.NextDouble(),
        random => random.Next(5),
        random => random.Next(3) - 1 + (1e-15 * random.NextDouble()),
        random => Math.Pow(10, random.Next(-300, 300)) * (random.NextDouble() - 0.5),
        random => random.Next(2) * double.Epsilon,
        _ => -0.0,
    ];

    [Property(MaxTest = 60)]
    public void The_radix_order_is_the_order_by_comparison(int seed)
    {
        var random = new Random(seed);
        var shape = Shapes[random.Next(Shapes.Length)];
        double[] scores = [.. Enumerable.Range(0, random.Next(0, 2_000)).Select(_ => shape(random))];
        var compared = new ComparedScore(random.Next(16, 54), random.Next(2) == 0);
        int[] keys = [.. Enumerable.Range(0, scores.Length)];
        random.Shuffle(keys);
        int Compare(int left, int right) => (compared.Of(scores[left]), keys[left]).CompareTo((compared.Of(scores[right]), keys[right]));

        int[] expected = [.. Enumerable.Range(0, scores.Length).Order(Comparer<int>.Create(Compare))];
        Assert.Equal(expected, RadixOrder.Of(scores, compared, Compare));
        foreach (var count in (int[])[1, 2, 7, scores.Length, scores.Length + 1])
        {
            Assert.Equal(expected.Take(count), TopItems.Of(scores, compared, count, Compare));
        }
    }

    [Theory]
    [InlineData(1.0, 1.0)]
    [InlineData(-0.0, 0.0)]
    [InlineData(double.MaxValue, double.MaxValue)]
    [InlineData(0.3, 0.30000000000001137)]
    [InlineData(0.1 + 0.2, 0.30000000000001137)]
    public void A_score_is_rounded_to_its_significant_bits(double score, double rounded) =>
        Assert.Equal(rounded, new ComparedScore(44, smallerIsBetter: true).Of(score), 1e-17 * Math.Abs(rounded));

    [Property(MaxTest = 20)]
    public void Many_items_rank_as_few_do_whatever_the_order_of_the_table(int seed)
    {
        var rows = Tables.Rows(seed, 600, 900);
        var order = Enumerable.Range(0, rows.Length).ToArray();
        new Random(seed).Shuffle(order);
        foreach (var method in (PrioritizationMethod[])[WeightedSum.Instance, Vikor.Instance, CostValueBands.Instance])
        {
            var model = Tables.Model(method, Tables.Weights(seed));
            var ranking = model.Rank(Tables.Of(rows));
            Assert.Equal(ranking.Keys, model.Rank(Tables.Of(rows, order)).Keys);
            Assert.Equal(ranking.Items, ranking.Items.OrderBy(item => item.Tier).ThenBy(item => item.Rank).ThenBy(item => int.Parse(item.Key.AsSpan(2), System.Globalization.CultureInfo.InvariantCulture)));
            Assert.Equal(ranking.Items.Take(10), model.Top(Tables.Of(rows, order), 10));
        }
    }

    [Fact]
    public void The_top_has_at_least_one_place_and_at_most_all_items()
    {
        var model = Tables.Model(WeightedSum.Instance, [1, 1, 1, 1]);
        var table = Tables.Of(Tables.Rows(3, 4, 4));

        Assert.Throws<ArgumentOutOfRangeException>(() => model.Top(table, 0));
        Assert.Equal(model.Rank(table).Items, model.Top(table, 100));
        Assert.Empty(model.Top(Tables.Of([]), 3));
    }
}
