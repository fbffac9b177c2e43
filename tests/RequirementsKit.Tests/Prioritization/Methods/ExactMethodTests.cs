using FsCheck.Xunit;
using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Methods;

namespace RequirementsKit.Tests.Prioritization.Methods;

/// <summary>Methods in exact fractions on small tables of whole numbers: two benefits and two costs from 1 to 9, whole weights.</summary>
public sealed class ExactMethodTests
{
    private static readonly int[] Signs = [1, 1, -1, -1];

    [Property]
    public void The_weighted_sum_is_the_exact_one(int seed) => Holds(WeightedSum.Instance, seed, (rows, weights, i) =>
        Fraction.Sum(Each(k => weights[k] * new Fraction(Signs[k] > 0 ? rows[i][k] - 1 : 9 - rows[i][k], 8))) / weights.Sum());

    [Property]
    public void Value_for_cost_is_the_exact_ratio(int seed) => Holds(ValueCostRatio.Instance, seed, (rows, weights, i) =>
        new Fraction((weights[0] * rows[i][0]) + (weights[1] * rows[i][1]), weights[0] + weights[1]) / new Fraction((weights[2] * rows[i][2]) + (weights[3] * rows[i][3]), weights[2] + weights[3]));

    [Property]
    public void Wsjf_is_the_exact_ratio(int seed) => Holds(Wsjf.Instance, seed, (rows, weights, i) =>
        new Fraction((weights[0] * rows[i][0]) + (weights[1] * rows[i][1]), (weights[2] * rows[i][2]) + (weights[3] * rows[i][3])));

    [Property]
    public void The_bands_are_the_exact_shares(int seed) => Holds(CostValueBands.Instance, seed, (rows, weights, i) =>
    {
        int Value(int[] row) => (weights[0] * row[0]) + (weights[1] * row[1]);
        int Cost(int[] row) => (weights[2] * row[2]) + (weights[3] * row[3]);
        return new Fraction(Value(rows[i]), rows.Sum(Value)) / new Fraction(Cost(rows[i]), rows.Sum(Cost));
    });

    [Property]
    public void Wiegers_is_the_exact_spreadsheet(int seed) => Holds(Wiegers.Instance, seed, (rows, weights, i) =>
    {
        int Value(int[] row) => (weights[0] * row[0]) + (weights[1] * row[1]);
        Fraction Share(int k) => weights[k] * new Fraction(rows[i][k], rows.Sum(row => row[k]));
        return new Fraction(Value(rows[i]), rows.Sum(Value)) / (Share(2) + Share(3));
    });

    [Property]
    public void Net_flows_are_the_exact_ones(int seed) => Holds(
        Promethee.Instance.With("penalty", PreferenceFunction.Level(1, 3)).With("cost", PreferenceFunction.Linear(1, 4)).With("risk", PreferenceFunction.UShape(2)), seed, (rows, weights, i) =>
        {
            Fraction Preference(int k, int d) => k switch
            {
                0 => d > 0 ? 1 : 0,
                1 => d > 3 ? 1 : d > 1 ? new Fraction(1, 2) : 0,
                2 => d > 4 ? 1 : d > 1 ? new Fraction(d - 1, 3) : 0,
                _ => d > 2 ? 1 : 0,
            };
            return Fraction.Sum(rows.SelectMany(other => Each(k => weights[k] * (Preference(k, Signs[k] * (rows[i][k] - other[k])) - Preference(k, Signs[k] * (other[k] - rows[i][k]))))))
                / (weights.Sum() * Math.Max(1, rows.Length - 1));
        });

    [Property]
    public void Vikor_is_the_exact_compromise(int seed) => Holds(Vikor.Instance, seed, (rows, weights, i) =>
    {
        Fraction Regret(int[] row, int k)
        {
            var (best, worst) = (rows.Max(r => Signs[k] * r[k]), rows.Min(r => Signs[k] * r[k]));
            return best == worst ? 0 : new Fraction(weights[k] * (best - (Signs[k] * row[k])), weights.Sum() * (best - worst));
        }

        Fraction[] s = [.. rows.Select(row => Fraction.Sum(Each(k => Regret(row, k))))];
        Fraction[] r = [.. rows.Select(row => Each(k => Regret(row, k)).Max())];
        Fraction Part(Fraction[] values) => values.Max() > values.Min() ? (values[i] - values.Min()) / (values.Max() - values.Min()) : 0;
        return (Part(s) + Part(r)) / 2;
    });

    /// <summary>The lengths of the columns and the distances are roots, but their squares are fractions, and D⁻ ÷ (D⁺ + D⁻) grows with the square of D⁻ ÷ D⁺.</summary>
    [Property]
    public void Topsis_orders_by_the_exact_squares(int seed)
    {
        var (rows, weights) = Table(seed);
        var ranking = Tables.Model(Topsis.Instance, [.. weights.Select(weight => (double)weight)]).Rank(Tables.Of([.. rows.Select(row => row.Select(x => (double)x).ToArray())]));
        Fraction Square(int i, bool toIdeal) => Fraction.Sum(Each(k =>
        {
            var end = (Signs[k] > 0) == toIdeal ? rows.Max(row => row[k]) : rows.Min(row => row[k]);
            return new Fraction(weights[k] * weights[k] * (end - rows[i][k]) * (end - rows[i][k]), rows.Sum(row => row[k] * row[k]));
        }));
        Assert.All(Pairs(rows.Length), pair =>
        {
            var (a, b) = (Square(pair.A, false) * Square(pair.B, true), Square(pair.B, false) * Square(pair.A, true));
            Agrees(a.CompareTo(b), ranking[$"R-{pair.A}"], ranking[$"R-{pair.B}"]);
        });
    }

    private static void Holds(PrioritizationMethod method, int seed, Func<int[][], int[], int, Fraction> exact)
    {
        var (rows, weights) = Table(seed);
        var ranking = Tables.Model(method, [.. weights.Select(weight => (double)weight)]).Rank(Tables.Of([.. rows.Select(row => row.Select(x => (double)x).ToArray())]));
        Fraction[] scores = [.. rows.Select((_, i) => exact(rows, weights, i))];
        Assert.All(Enumerable.Range(0, rows.Length), i => Assert.Equal(scores[i].ToDouble(), ranking[$"R-{i}"].Score, 1e-13 * Math.Max(1, Math.Abs(scores[i].ToDouble()))));
        Assert.All(Pairs(rows.Length), pair => Agrees((method.SmallerIsBetter ? -1 : 1) * scores[pair.A].CompareTo(scores[pair.B]), ranking[$"R-{pair.A}"], ranking[$"R-{pair.B}"], ranking.Model.Method is CostValueBands));
    }

    /// <summary>What is exactly better ranks better, and what is exactly equal shares a rank.</summary>
    private static void Agrees(int better, RankedItem one, RankedItem other, bool hasTiers = false)
    {
        if (hasTiers && one.Tier != other.Tier)
        {
            Assert.Equal(Math.Sign(better), other.Tier.CompareTo(one.Tier));
        }
        else
        {
            Assert.Equal(Math.Sign(better), other.Rank.CompareTo(one.Rank));
        }
    }

    private static (int[][] Rows, int[] Weights) Table(int seed)
    {
        var random = new Random(seed);
        return ([.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => Each(_ => random.Next(1, 10)).ToArray())], [.. Each(_ => random.Next(1, 10))]);
    }

    private static IEnumerable<T> Each<T>(Func<int, T> of) => Enumerable.Range(0, 4).Select(of);

    private static IEnumerable<(int A, int B)> Pairs(int count) => from a in Enumerable.Range(0, count) from b in Enumerable.Range(0, a) select (a, b);
}
