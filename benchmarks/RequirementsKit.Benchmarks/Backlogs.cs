using RequirementsKit.Prioritization;

namespace RequirementsKit.Benchmarks;

/// <summary>Seeded backlogs for the benchmarks of prioritization: criteria c0, c1, …, every third a cost, scores from 1 to 9.</summary>
internal static class Backlogs
{
    private const int Seed = 4711;

    public static double[][] Columns(int items, int criteria)
    {
        var random = new Random(Seed);
        return [.. Enumerable.Range(0, criteria).Select(_ => Enumerable.Range(0, items).Select(_ => 1 + (8 * random.NextDouble())).ToArray())];
    }

    public static double[] Weights(int criteria) => [.. Enumerable.Range(0, criteria).Select(k => 1.0 + (k % 5))];

    public static bool IsCost(int criterion) => criterion % 3 == 2;

    public static ScoreTable Table(double[][] columns) => ScoreTable.FromColumns(
        Enumerable.Range(1, columns[0].Length).Select(i => $"REQ-{i}"), columns.Select((column, k) => KeyValuePair.Create($"c{k}", (IReadOnlyList<double>)column)));

    public static PrioritizationModel Model(int criteria, PrioritizationMethod? method = null, Normalization? normalization = null)
    {
        var builder = PrioritizationModel.Named("benchmark").By(method ?? WeightedSum.Instance);
        for (var k = 0; k < criteria; k++)
        {
            builder.With(IsCost(k) ? Criterion.Cost($"c{k}", Weights(criteria)[k]) : Criterion.Benefit($"c{k}", Weights(criteria)[k]));
        }

        return (normalization is null ? builder : builder.Normalize(normalization)).Build();
    }
}
