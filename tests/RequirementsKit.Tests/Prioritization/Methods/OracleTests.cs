using FsCheck.Xunit;
using RequirementsKit.Prioritization.Methods;

namespace RequirementsKit.Tests.Prioritization.Methods;

/// <summary>The slow obvious version of each method, by double loops.</summary>
public sealed class OracleTests
{
    private static readonly int[] Signs = [1, 1, -1, -1];

    [Property]
    public void Topsis_agrees_with_the_double_loop(int seed)
    {
        var (rows, weights) = (Tables.Rows(seed, 2), Tables.Weights(seed));
        var ranking = Tables.Model(Topsis.Instance, weights).Rank(Tables.Of(rows));
        var total = weights.Sum();
        var cells = rows.Select(row => row.Select((x, k) => weights[k] / total * Signs[k] * x / Math.Sqrt(rows.Sum(r => r[k] * r[k]))).ToArray()).ToArray();
        for (var i = 0; i < rows.Length; i++)
        {
            var up = Math.Sqrt(Enumerable.Range(0, 4).Sum(k => Math.Pow(cells.Max(c => c[k]) - cells[i][k], 2)));
            var down = Math.Sqrt(Enumerable.Range(0, 4).Sum(k => Math.Pow(cells.Min(c => c[k]) - cells[i][k], 2)));
            Assert.Equal(up + down == 0 ? 0.5 : down / (up + down), ranking[$"R-{i}"].Score, 1e-10);
        }
    }

    [Property]
    public void Vikor_agrees_with_the_double_loop(int seed)
    {
        var (rows, weights) = (Tables.Rows(seed, 2), Tables.Weights(seed));
        var items = Vikor.Solve(Tables.Model(Vikor.Instance, weights).Rank(Tables.Of(rows))).Items.ToDictionary(item => item.Key);
        var total = weights.Sum();
        double Term(double[] row, int k)
        {
            var (best, worst) = (rows.Max(r => Signs[k] * r[k]), rows.Min(r => Signs[k] * r[k]));
            return best == worst ? 0 : weights[k] / total * (best - (Signs[k] * row[k])) / (best - worst);
        }

        var s = rows.Select(row => Enumerable.Range(0, 4).Sum(k => Term(row, k))).ToArray();
        var r = rows.Select(row => Enumerable.Range(0, 4).Max(k => Term(row, k))).ToArray();
        for (var i = 0; i < rows.Length; i++)
        {
            Assert.Equal(s[i], items[$"R-{i}"].S, 1e-12);
            Assert.Equal(r[i], items[$"R-{i}"].R, 1e-12);
            Assert.Equal((Part(s, i) + Part(r, i)) / 2, items[$"R-{i}"].Q, 1e-10);
        }

        static double Part(double[] values, int i) => values.Max() - values.Min() < 1e-12 ? 0 : (values[i] - values.Min()) / (values.Max() - values.Min());
    }

    [Property]
    public void The_fast_net_flow_agrees_with_all_pairs(int seed)
    {
        var (rows, weights, random) = (Tables.Rows(seed, 2, 40), Tables.Weights(seed), new Random(seed));
        string[] keys = ["benefit", "penalty", "cost", "risk"];
        PreferenceFunction Any() => (random.Next(7), random.Next(0, 5) / 2.0, random.Next(1, 8) / 2.0) switch
        {
            (0, _, _) => PreferenceFunction.Usual,
            (1, var q, _) => PreferenceFunction.UShape(q),
            (2, _, var p) => PreferenceFunction.VShape(p),
            (3, var q, var p) => PreferenceFunction.Level(q, q + p),
            (4, _, var s) => PreferenceFunction.Gaussian(s),
            (5, var q, _) => PreferenceFunction.Linear(q, q),
            (_, var q, var p) => PreferenceFunction.Linear(q, q + p),
        };
        var functions = keys.Select(_ => Any()).ToArray();
        var method = keys.Zip(functions).Aggregate(Promethee.Instance, (promethee, pair) => promethee.With(pair.First, pair.Second));
        var ranking = Tables.Model(method, weights).Rank(Tables.Of(rows));
        for (var i = 0; i < rows.Length; i++)
        {
            double flow = 0;
            for (var k = 0; k < 4; k++)
            {
                flow += rows.Sum(other => Naive(functions[k], Signs[k] * (rows[i][k] - other[k])) - Naive(functions[k], Signs[k] * (other[k] - rows[i][k]))) * weights[k] / weights.Sum();
            }

            Assert.Equal(flow / (rows.Length - 1), ranking[$"R-{i}"].Score, 1e-10);
        }

        Assert.Equal(0, ranking.Items.Sum(item => item.Score), 1e-9);
    }

    [Property]
    public void Weighted_product_agrees_with_powers(int seed)
    {
        var (rows, weights) = (Tables.Rows(seed), Tables.Weights(seed));
        var ranking = Tables.Model(WeightedProduct.Instance, weights).Rank(Tables.Of(rows));
        for (var i = 0; i < rows.Length; i++)
        {
            var row = rows[i];
            var expected = Enumerable.Range(0, 4).Aggregate(1.0, (product, k) => product * Math.Pow((Signs[k] > 0 ? row[k] - 1 : 9 - row[k]) / 8, weights[k] / weights.Sum()));
            Assert.Equal(expected, ranking[$"R-{i}"].Score, 1e-12);
        }
    }

    [Property]
    public void Wiegers_and_the_bands_agree_with_the_spreadsheet(int seed)
    {
        var (rows, weights) = (Tables.Rows(seed), Tables.Weights(seed));
        var wiegers = Tables.Model(Wiegers.Instance, weights).Rank(Tables.Of(rows));
        var bands = Tables.Model(CostValueBands.Instance, weights).Rank(Tables.Of(rows));
        double Value(double[] row) => (weights[0] * row[0]) + (weights[1] * row[1]);
        double Cost(double[] row) => (weights[2] * row[2]) + (weights[3] * row[3]);
        for (var i = 0; i < rows.Length; i++)
        {
            var value = Value(rows[i]) / rows.Sum(Value);
            Assert.Equal(value / ((weights[2] * rows[i][2] / rows.Sum(row => row[2])) + (weights[3] * rows[i][3] / rows.Sum(row => row[3]))), wiegers[$"R-{i}"].Score, 1e-10);
            var ratio = value / (Cost(rows[i]) / rows.Sum(Cost));
            Assert.Equal(ratio, bands[$"R-{i}"].Score, 1e-10);
            Assert.Equal(bands[$"R-{i}"].Score >= 2 ? 1 : bands[$"R-{i}"].Score >= 0.5 ? 2 : 3, bands[$"R-{i}"].Tier);
        }
    }

    /// <summary>Written from the drawings of Brans and Vincke, not from the code.</summary>
    private static double Naive(PreferenceFunction function, double d) => (function.Shape, function.Indifference, function.Preference) switch
    {
        _ when d <= 0 => 0,
        (PreferenceShape.Usual, _, _) => 1,
        (PreferenceShape.UShape, var q, _) => d > q ? 1 : 0,
        (PreferenceShape.VShape, _, var p) => Math.Min(1, d / p),
        (PreferenceShape.Level, var q, var p) => d > p ? 1 : d > q ? 0.5 : 0,
        (PreferenceShape.Linear, var q, var p) => q == p ? (d > q ? 1 : 0) : Math.Clamp((d - q) / (p - q), 0, 1),
        (_, _, var s) => 1 - Math.Exp(-d * d / (2 * s * s)),
    };
}
