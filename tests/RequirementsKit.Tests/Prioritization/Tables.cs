using RequirementsKit.Prioritization;

namespace RequirementsKit.Tests.Prioritization;

/// <summary>Seeded tables of four criteria, two benefits and two costs, from 1 to 9 in halves, so that ties occur.</summary>
internal static class Tables
{
    public static readonly string[] Criteria = ["benefit", "penalty", "cost", "risk"];

    public static double[][] Rows(int seed, int atLeast = 1, int atMost = 20)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, random.Next(atLeast, atMost + 1)).Select(_ => Criteria.Select(_ => random.Next(2, 19) / 2.0).ToArray())];
    }

    public static double[] Weights(int seed)
    {
        var random = new Random(seed ^ 0x5eed);
        return [.. Criteria.Select(_ => random.Next(1, 10) / 4.0)];
    }

    public static ScoreTable Of(IReadOnlyList<double[]> rows, IReadOnlyList<int>? order = null)
    {
        var table = ScoreTable.WithCriteria(Criteria);
        foreach (var i in order ?? [.. Enumerable.Range(0, rows.Count)])
        {
            table.Add($"R-{i}", [.. rows[i].Select(value => (double?)value)]);
        }

        return table.Build();
    }

    public static PrioritizationModel Model(PrioritizationMethod method, IReadOnlyList<double> weights, Normalization? normalization = null, IReadOnlyList<int>? order = null)
    {
        Criterion[] criteria =
        [
            Criterion.Benefit("benefit", weights[0]), Criterion.Benefit("penalty", weights[1]), Criterion.Cost("cost", weights[2]), Criterion.Cost("risk", weights[3]),
        ];
        var builder = PrioritizationModel.Named("test").By(method);
        foreach (var k in order ?? [0, 1, 2, 3])
        {
            builder.With(criteria[k]);
        }

        return (normalization is null ? builder : builder.Normalize(normalization)).Build();
    }
}
