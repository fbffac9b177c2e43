using System.Globalization;
using System.Text.Json;
using RequirementsKit.Prioritization;

namespace RequirementsKit.KnownAnswers;

/// <summary>Normalizations and weighted sums; methods that the kit does not offer are skipped.</summary>
internal sealed class PrioritizationCases : ICaseKind
{
    private const string NormalizationPrefix = "normalization:";

    public string Kind => "prioritization";

    public CaseResult Run(JsonElement given)
    {
        var method = given.GetProperty("method").GetString()!;
        var convention = given.TryGetProperty("convention", out var prose) ? prose.GetString() ?? "" : "";
        return method switch
        {
            _ when method.StartsWith(NormalizationPrefix, StringComparison.Ordinal) => Normalized(given, method[NormalizationPrefix.Length..]),
            "SAW" or "WSM" => WeightedSums(given, convention),
            _ => CaseResult.Skipped($"the kit does not offer '{method}' yet"),
        };
    }

    private static CaseResult Normalized(JsonElement given, string name)
    {
        var normalization = Normalization.All.FirstOrDefault(n => n.Name.Replace("-", "", StringComparison.Ordinal) == name);
        if (normalization is null)
        {
            return CaseResult.Skipped($"the kit does not offer the normalization '{name}'");
        }

        var ranking = Rank(given, normalization);
        var got = Keys(given).SelectMany(k => ranking.Explain(k).Contributions.OrderBy(c => int.Parse(c.Criterion.Key, CultureInfo.InvariantCulture)).Select(c => c.Normalized));
        return Compare(given, [.. got]);
    }

    private static CaseResult WeightedSums(JsonElement given, string convention)
    {
        var normalization = convention switch
        {
            _ when convention.Contains("no normalisation", StringComparison.Ordinal) => Normalization.None,
            _ when convention.Contains("linear", StringComparison.Ordinal) => Normalization.Linear,
            _ when convention.Contains("sum", StringComparison.Ordinal) => Normalization.Sum,
            _ => null,
        };
        if (normalization is null)
        {
            return CaseResult.Skipped($"the convention '{convention}' names no normalization of the kit");
        }

        // The kit divides weights by their sum; a case that says otherwise wants the raw sum.
        var raw = convention.Contains("weights divided by their sum", StringComparison.Ordinal) || convention.Contains("and the weights divided", StringComparison.Ordinal) ? 1 : Weights(given).Sum();
        var ranking = Rank(given, normalization);
        var scores = Compare(given, [.. Keys(given).Select(k => ranking[k].Score * raw)]);
        return scores.Verdict == CaseVerdict.Passed && given.TryGetProperty("expected_rank", out var ranks) && ranks.ValueKind == JsonValueKind.Array
            ? CaseResult.Compare(string.Join(' ', ranks.EnumerateArray().Select(r => r.GetInt32())), string.Join(' ', Keys(given).Select(k => ranking[k].Rank)))
            : scores;
    }

    private static Ranking Rank(JsonElement given, Normalization normalization)
    {
        var directions = given.GetProperty("criteria").EnumerateArray().Select(c => c.GetString()).ToList();
        var weights = Weights(given);
        var model = PrioritizationModel.Named("case").By(WeightedSum.Instance).Normalize(normalization);
        for (var i = 0; i < directions.Count; i++)
        {
            var key = i.ToString(CultureInfo.InvariantCulture);
            model.With(directions[i] == "min" ? Criterion.Cost(key, weights[i], Scale.Any) : Criterion.Benefit(key, weights[i], Scale.Any));
        }

        var table = ScoreTable.WithCriteria([.. directions.Select((_, i) => i.ToString(CultureInfo.InvariantCulture))]);
        foreach (var (row, key) in given.GetProperty("matrix").EnumerateArray().Zip(Keys(given)))
        {
            table.Add(key, [.. row.EnumerateArray().Select(v => (double?)v.GetDouble())]);
        }

        return model.Build().Rank(table.Build());
    }

    private static List<double> Weights(JsonElement given) => given.TryGetProperty("weights", out var weights) && weights.ValueKind == JsonValueKind.Array
        ? [.. weights.EnumerateArray().Select(w => w.GetDouble())]
        : [.. Enumerable.Repeat(1.0, given.GetProperty("criteria").GetArrayLength())];

    private static List<string> Keys(JsonElement given) => [.. Enumerable.Range(1, given.GetProperty("matrix").GetArrayLength()).Select(i => $"A-{i}")];

    private static CaseResult Compare(JsonElement given, List<double> got)
    {
        var expected = given.GetProperty("expected").EnumerateArray().Select(e => e.GetDouble()).ToList();
        var tolerance = given.GetProperty("tolerance").GetDouble();
        return expected.Count == got.Count && expected.Zip(got).All(p => Math.Abs(p.First - p.Second) <= tolerance)
            ? CaseResult.Passed
            : new(CaseVerdict.Failed, string.Join(' ', expected.Select(Text)), string.Join(' ', got.Select(Text)));
    }

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
