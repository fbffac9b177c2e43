using FsCheck.Xunit;
using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Methods;

namespace RequirementsKit.Tests.Prioritization.Methods;

/// <summary>Laws of all methods. Where one does not hold, the list says so.</summary>
public sealed class MethodPropertyTests
{
    private static readonly PrioritizationMethod[] All =
    [
        WeightedSum.Instance, WeightedProduct.Instance, ValueCostRatio.Instance, Wiegers.Instance, Wsjf.Instance, CostValueBands.Instance, Topsis.Instance, Vikor.Instance,
        Vikor.WithGroupWeight(0.3), Promethee.Instance,
        Promethee.Instance.With("benefit", PreferenceFunction.Linear(0.5, 3)).With("penalty", PreferenceFunction.Level(1, 2)).With("cost", PreferenceFunction.VShape(4)).With("risk", PreferenceFunction.UShape(1)),
        Promethee.Instance.With("cost", PreferenceFunction.Gaussian(2)),
    ];

    /// <summary>These add up, so their contributions sum to the score.</summary>
    private static readonly PrioritizationMethod[] Additive = [All[0], .. All[9..]];

    /// <summary>These multiply or divide all weights alike: Wiegers by 1 ÷ c. Their ranking stays, their score does not.</summary>
    private static bool ScoreScales(PrioritizationMethod method) => method is Wiegers;

    [Property]
    public void The_order_of_items_and_criteria_changes_nothing(int seed)
    {
        var (rows, weights) = (Tables.Rows(seed), Tables.Weights(seed));
        Assert.All(All, method =>
        {
            var ranking = Tables.Model(method, weights).Rank(Tables.Of(rows));
            var turned = Tables.Model(method, weights, order: [2, 0, 3, 1]).Rank(Tables.Of(rows, [.. Enumerable.Range(0, rows.Length).Reverse()]));
            Assert.Equal(ranking.Keys, turned.Keys);
            Assert.Equal(ranking.Items.Select(item => item.Rank), turned.Items.Select(item => item.Rank));
            Assert.All(ranking.Items, item => Assert.Equal(item.Score, turned[item.Key].Score, 1e-10));
        });
    }

    [Property]
    public void A_dominated_item_never_ranks_above_its_dominator(int seed)
    {
        var (rows, weights) = (Tables.Rows(seed), Tables.Weights(seed));
        Assert.All(All, method =>
        {
            var ranking = Tables.Model(method, weights).Rank(Tables.Of(rows));
            for (var a = 0; a < rows.Length; a++)
            {
                for (var b = 0; b < rows.Length; b++)
                {
                    if (rows[a][0] >= rows[b][0] && rows[a][1] >= rows[b][1] && rows[a][2] <= rows[b][2] && rows[a][3] <= rows[b][3])
                    {
                        Assert.True(ranking[$"R-{a}"].Rank <= ranking[$"R-{b}"].Rank, $"{method}: {string.Join(' ', rows[a])} dominates {string.Join(' ', rows[b])}");
                    }
                }
            }
        });
    }

    /// <summary>Holds for the score of methods that judge each item by itself; a relative method can move the others more.</summary>
    [Property]
    public void Raising_a_benefit_never_lowers_the_score_of_an_itemwise_method(int seed)
    {
        var (rows, weights) = (Tables.Rows(seed), Tables.Weights(seed));
        double[][] raised = [[Math.Min(9, rows[0][0] + 1), .. rows[0][1..]], .. rows[1..]];
        Assert.All(All.Where(method => method.IsItemwise), method =>
        {
            var model = Tables.Model(method, weights);
            var (before, after) = (model.Rank(Tables.Of(rows)), model.Rank(Tables.Of(raised)));
            Assert.True(after["R-0"].Score >= before["R-0"].Score - 1e-12);
            Assert.True(after["R-0"].Rank <= before["R-0"].Rank);
            Assert.All(rows.Skip(1).Select((_, i) => $"R-{i + 1}"), key => Assert.Equal(before[key].Score, after[key].Score));
        });
    }

    /// <summary>TOPSIS and VIKOR measure from the best and the worst of all items, which move with the item that is raised.</summary>
    [Property]
    public void Raising_a_benefit_never_lowers_an_item_but_where_the_measure_moves_with_it(int seed)
    {
        var (rows, weights) = (Tables.Rows(seed), Tables.Weights(seed));
        double[][] raised = [[Math.Min(9, rows[0][0] + 1), .. rows[0][1..]], .. rows[1..]];
        Assert.All(All.Where(method => method is not (Topsis or Vikor)), method =>
        {
            var model = Tables.Model(method, weights);
            Assert.True(model.Rank(Tables.Of(raised))["R-0"].Rank <= model.Rank(Tables.Of(rows))["R-0"].Rank, $"{method}");
        });
    }

    /// <summary>Found by search: raising the benefit of the first item by 1 stretches what the others are measured against, and another passes it.</summary>
    [Fact]
    public void Raising_a_benefit_can_lower_an_item_in_Topsis_and_Vikor()
    {
        Lowers(Topsis.Instance, [0.25, 1, 0.25, 1.25], [[7.5, 6.5, 9, 3.5], [2, 9, 4.5, 4], [5.5, 9, 8, 4.5], [9, 9, 8.5, 6]]);
        Lowers(Vikor.Instance, [2.25, 1, 2, 0.75], [[2.5, 9, 4, 4], [6, 4.5, 7, 5], [4, 4, 5.5, 7]]);

        static void Lowers(PrioritizationMethod method, double[] weights, double[][] rows)
        {
            double[][] raised = [[rows[0][0] + 1, .. rows[0][1..]], .. rows[1..]];
            var model = Tables.Model(method, weights);
            Assert.Equal((1, 2), (model.Rank(Tables.Of(rows))["R-0"].Rank, model.Rank(Tables.Of(raised))["R-0"].Rank));
        }
    }

    [Property]
    public void Weights_count_by_their_proportion(int seed)
    {
        var (rows, weights) = (Tables.Rows(seed), Tables.Weights(seed));
        Assert.All(All, method =>
        {
            var (once, eightfold) = (Tables.Model(method, weights).Rank(Tables.Of(rows)), Tables.Model(method, [.. weights.Select(weight => weight * 8)]).Rank(Tables.Of(rows)));
            Assert.Equal(once.Keys, eightfold.Keys);
            Assert.All(once.Items, item => Assert.Equal(item.Score, eightfold[item.Key].Score * (ScoreScales(method) ? 8 : 1), 1e-12));
        });
    }

    [Property]
    public void Scaling_a_column_changes_nothing_where_the_normalization_is_relative(int seed)
    {
        var (rows, weights) = (Tables.Rows(seed, 2), Tables.Weights(seed));
        double[][] halved = [.. rows.Select(row => (double[])[row[0] / 2, .. row[1..]])];
        var scale = Scale.Between(0, 9);
        foreach (var (method, normalization) in ((PrioritizationMethod, Normalization)[])
            [(WeightedSum.Instance, Normalization.Linear), (WeightedSum.Instance, Normalization.Sum), (WeightedProduct.Instance, Normalization.Max), (Topsis.Instance, Normalization.Vector), (Vikor.Instance, Normalization.None)])
        {
            PrioritizationModel model = PrioritizationModel.Named("m").By(method).Normalize(normalization)
                .With(Criterion.Benefit("benefit", weights[0], scale)).With(Criterion.Benefit("penalty", weights[1], scale)).With(Criterion.Cost("cost", weights[2], scale)).Build();
            var (before, after) = (model.Rank(Tables.Of(rows)), model.Rank(Tables.Of(halved)));
            Assert.All(before.Items, item => Assert.Equal(item.Score, after[item.Key].Score, 1e-12));
        }
    }

    [Property]
    public void Anchored_scores_do_not_move_when_an_item_is_added_or_removed(int seed)
    {
        var (rows, weights) = (Tables.Rows(seed, 2), Tables.Weights(seed));
        Assert.All(All.Where(method => method.IsItemwise), method =>
        {
            var model = Tables.Model(method, weights);
            var (all, fewer) = (model.Rank(Tables.Of(rows)), model.Rank(Tables.Of(rows[..^1])));
            Assert.All(fewer.Items, item => Assert.Equal(item.Score, all[item.Key].Score));
        });
    }

    [Property]
    public void Contributions_make_the_score(int seed)
    {
        var (rows, weights) = (Tables.Rows(seed), Tables.Weights(seed));
        Assert.All(All, method =>
        {
            var ranking = Tables.Model(method, weights).Rank(Tables.Of(rows));
            foreach (var item in ranking.Items)
            {
                var parts = ranking.Explain(item.Key).Contributions;
                Assert.Equal(4, parts.Count);
                if (Additive.Contains(method))
                {
                    Assert.Equal(item.Score, parts.Sum(part => part.Amount), 1e-12);
                }
                else if (parts.Any(part => part.Role == ContributionRole.Divisor))
                {
                    double Of(ContributionRole role) => parts.Where(part => part.Role == role).Sum(part => part.Amount);
                    Assert.Equal(item.Score, Of(ContributionRole.Added) / Of(ContributionRole.Divisor), 1e-10);
                }
                else if (parts.All(part => part.Role == ContributionRole.Multiplied))
                {
                    Assert.Equal(item.Score, parts.Aggregate(1.0, (product, part) => product * part.Amount), 1e-12);
                }
            }
        });
    }

    [Fact]
    public void No_table_gives_a_score_that_is_no_number()
    {
        double[][][] hostile =
        [
            [], [[1, 1, 1, 1]], [[5, 5, 5, 5], [5, 5, 5, 5]], [[1, 9, 9, 1], [1, 9, 9, 1], [9, 1, 1, 9]],
            [[1 + double.Epsilon, 1, 1, 1], [1, double.BitIncrement(1), 1, 1]], [.. Enumerable.Repeat((double[])[9, 1, 9, 1], 1000)],
        ];
        Assert.All(All, method => Assert.All(hostile, rows =>
        {
            var ranking = Tables.Model(method, [1, 1, 1, 1]).Rank(Tables.Of(rows));
            Assert.Equal(rows.Length, ranking.Items.Count);
            Assert.All(ranking.Items, item => Assert.True(double.IsFinite(item.Score)));
        }));
    }
}
