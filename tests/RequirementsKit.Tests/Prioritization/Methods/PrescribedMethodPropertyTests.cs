using FsCheck.Xunit;
using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Methods;

namespace RequirementsKit.Tests.Prioritization.Methods;

/// <summary>The laws of the methods that prescribe their criteria, and of the ways to treat what costs nothing.</summary>
public sealed class PrescribedMethodPropertyTests
{
    private static readonly Criterion[] Four = [Benefit("benefit", 2), Benefit("penalty"), Cost("cost", 1.5), Cost("risk", 0.5)];

    /// <summary>Each with its criteria; costs of 0 occur where the method has a way to treat them.</summary>
    private static readonly (PrioritizationMethod Method, Criterion[] Criteria, bool CostsNothing)[] All =
    [
        (Rice.Instance, [Benefit("reach"), Benefit("impact"), Criterion.Benefit("confidence", 1, Scale.Percent), Cost("effort")], false),
        (Ice.Product, [Benefit("impact"), Benefit("confidence"), Benefit("ease")], false),
        (Ice.Mean, [Benefit("impact"), Benefit("confidence"), Benefit("ease")], false),
        (Moscow.Alone, [Moscow.Criterion, Benefit("value")], false),
        (Moscow.Then(WeightedSum.Instance), [Moscow.Criterion, .. Four], false),
        (Moscow.Then(Promethee.Instance), [Moscow.Criterion, .. Four], false),
        (ValueCostRatio.FreeFirst, Four, true),
        (ValueCostRatio.WithSmallestCost(0.5), Four, true),
        (Wiegers.FreeFirst, Four, true),
        (Wiegers.WithSmallestDenominator(0.01), Four, true),
    ];

    [Property]
    public void The_order_of_items_and_criteria_changes_nothing(int seed) => Each(seed, 1, (method, criteria, rows) =>
    {
        var ranking = Rank(method, criteria, rows);
        var turned = Rank(method, [.. criteria.Reverse()], [.. rows.Reverse().Select(row => (row.Key, (double[])[.. row.Values.Reverse()]))]);
        Assert.Equal(ranking.Keys, turned.Keys);
        Assert.Equal(ranking.Items.Select(item => item.Rank), turned.Items.Select(item => item.Rank));
        Assert.All(ranking.Items, item => Assert.Equal(item.Score, turned[item.Key].Score, 1e-10));
    });

    [Property]
    public void A_dominated_item_never_ranks_above_its_dominator(int seed) => Each(seed, 1, (method, criteria, rows) =>
    {
        var ranking = Rank(method, criteria, rows);
        foreach (var (better, worse) in rows.SelectMany(_ => rows, (a, b) => (a, b)).Where(pair => criteria.Index().All(c => Sign(c.Item) * (pair.a.Values[c.Index] - pair.b.Values[c.Index]) >= 0)))
        {
            Assert.True(ranking[better.Key].Rank <= ranking[worse.Key].Rank, $"{method}: {string.Join(' ', better.Values)} dominates {string.Join(' ', worse.Values)}");
        }
    });

    [Property]
    public void Raising_a_benefit_or_saving_a_cost_never_lowers_an_item(int seed) => Each(seed, 1, (method, criteria, rows) =>
    {
        var before = Rank(method, criteria, rows);
        for (var k = 0; k < criteria.Length; k++)
        {
            var (key, values) = rows[0];
            var better = (double[])[.. values];
            better[k] = criteria[k].Direction == Direction.Benefit ? values[k] + 1 : values[k] > 1 ? values[k] - 1 : values[k];
            var after = Rank(method, criteria, [(key, better), .. rows[1..]]);
            Assert.True(after[key].Rank <= before[key].Rank, $"{method}, {criteria[k].Key}: rank {before[key].Rank} became {after[key].Rank}");
        }
    });

    [Property]
    public void Weights_count_by_their_proportion(int seed) => Each(seed, 1, (method, criteria, rows) =>
    {
        Criterion[] eightfold = [.. criteria.Select(criterion => criterion.WithWeight(criterion.Weight * 8))];
        Assert.Equal(Rank(method, criteria, rows).Keys, Rank(method, eightfold, rows).Keys);
    });

    [Property]
    public void Scores_of_an_itemwise_method_do_not_move_when_an_item_is_removed(int seed) => Each(seed, 2, (method, criteria, rows) =>
    {
        var all = Rank(method, criteria, rows);
        Assert.All(method.IsItemwise ? Rank(method, criteria, rows[..^1]).Items : [], item => Assert.Equal(item.Score, all[item.Key].Score));
    });

    [Property]
    public void Contributions_make_the_score(int seed) => Each(seed, 1, (method, criteria, rows) =>
    {
        var ranking = Rank(method, criteria, rows);
        foreach (var item in ranking.Items)
        {
            var parts = ranking.Explain(item.Key).Contributions;
            Assert.Equal(criteria.Select(criterion => criterion.Key), parts.Select(part => part.Criterion.Key));
            var added = parts.Where(part => part.Role == ContributionRole.Added).Sum(part => part.Amount);
            var multiplied = parts.Where(part => part.Role == ContributionRole.Multiplied).Select(part => part.Amount).ToArray();
            var divisor = parts.Where(part => part.Role == ContributionRole.Divisor).Sum(part => part.Amount);
            var dividend = multiplied.Length > 0 ? multiplied.Aggregate(1.0, (product, amount) => product * amount) : added;
            Assert.Equal(item.Score, method is Wiegers or ValueCostRatio ? dividend / Math.Max(divisor, Least(method, divisor)) : divisor > 0 ? dividend / divisor : dividend, 1e-9);
        }
    });

    [Property]
    public void What_is_free_comes_before_what_is_not(int seed) => Each(seed, 1, (method, criteria, rows) =>
    {
        var isFree = rows.ToDictionary(row => row.Key, row => row.Values[2] == 0 && row.Values[3] == 0);
        var ranking = Rank(method, criteria, rows);
        Assert.Equal(ranking.Items.Select(item => !isFree[item.Key]).Order(), ranking.Items.Select(item => !isFree[item.Key]));
    }, method => method == ValueCostRatio.FreeFirst || method == Wiegers.FreeFirst);

    [Property]
    public void A_category_comes_before_every_score(int seed) => Each(seed, 1, (method, criteria, rows) =>
    {
        var category = rows.ToDictionary(row => row.Key, row => row.Values[0]);
        var ranking = Rank(method, criteria, rows);
        Assert.Equal(ranking.Items.Select(item => category[item.Key]).Order(), ranking.Items.Select(item => category[item.Key]));
    }, method => method is Moscow);

    // What stands in for a denominator of nothing: 1 in a tier of its own, or the smallest that the method was given.
    private static double Least(PrioritizationMethod method, double divisor) => method.Parameters.TryGetValue("freeFirst", out _) ? divisor == 0 ? 1 : 0 : method.Parameters.Values.Single();

    private static void Each(int seed, int atLeast, Action<PrioritizationMethod, Criterion[], (string Key, double[] Values)[]> law, Predicate<PrioritizationMethod>? where = null)
    {
        foreach (var (method, criteria, costsNothing) in All.Where(method => where?.Invoke(method.Method) ?? true))
        {
            var random = new Random(seed);
            law(method, criteria, [.. Enumerable.Range(0, random.Next(atLeast, 13)).Select(i => ($"R-{i}", criteria.Select(criterion => Value(random, criterion, costsNothing)).ToArray()))]);
        }
    }

    private static double Value(Random random, Criterion criterion, bool costsNothing) =>
        criterion.Key == Moscow.Criterion.Key ? random.Next(1, 5)
        : costsNothing && criterion.Direction == Direction.Cost && random.Next(3) > 0 ? 0
        : random.Next(2, 19) / 2.0;

    private static Criterion Benefit(string key, double weight = 1) => Criterion.Benefit(key, weight, Scale.Between(0, 10));

    private static Criterion Cost(string key, double weight = 1) => Criterion.Cost(key, weight, Scale.Between(0, 10));

    private static int Sign(Criterion criterion) => criterion.Direction == Direction.Benefit ? 1 : -1;

    private static Ranking Rank(PrioritizationMethod method, Criterion[] criteria, (string Key, double[] Values)[] rows)
    {
        var model = criteria.Aggregate(PrioritizationModel.Named("test").By(method), (builder, criterion) => builder.With(criterion)).Build();
        var table = ScoreTable.WithCriteria([.. criteria.Select(criterion => criterion.Key)]);
        foreach (var (key, values) in rows)
        {
            table.Add(key, [.. values.Select(value => (double?)value)]);
        }

        return model.Rank(table.Build());
    }
}
