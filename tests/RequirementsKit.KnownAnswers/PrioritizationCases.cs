using System.Globalization;
using System.Text.Json;
using RequirementsKit.Prioritization;
using RequirementsKit.Prioritization.Groups;
using RequirementsKit.Prioritization.Methods;

namespace RequirementsKit.KnownAnswers;

/// <summary>Scores, weights, priorities and group orders; methods that the kit does not offer are skipped.</summary>
internal sealed class PrioritizationCases : ICaseKind
{
    private const string NormalizationPrefix = "normalization:";
    private static readonly string[] WiegersKeys = ["benefit", "penalty", "cost", "risk"];
    private static readonly string[] RiceKeys = ["reach", "impact", "confidence", "effort"];

    public string Kind => "prioritization";

    public CaseResult Run(JsonElement given)
    {
        var method = given.GetProperty("method").GetString()!;
        var convention = given.TryGetProperty("convention", out var prose) ? prose.GetString() ?? "" : "";
        return method switch
        {
            _ when method.StartsWith(NormalizationPrefix, StringComparison.Ordinal) => Normalized(given, method[NormalizationPrefix.Length..]),
            "SAW" or "WSM" => Weighted(given, convention, WeightedSum.Instance, (score, sum) => score * sum),
            "WPM" => Weighted(given, convention, WeightedProduct.Instance, Math.Pow),
            "TOPSIS" => Weighted(given, convention, Topsis.Instance, (score, _) => score),
            "VIKOR" => Vikors(given),
            "PROMETHEE II" when convention.Contains("usual", StringComparison.OrdinalIgnoreCase) => Weighted(given, "no normalisation", Promethee.Instance, (score, sum) => score * sum),
            "weights:entropy" => Weights(given, ObjectiveWeights.Entropy(Table(given), Criteria(given))),
            "weights:std" => Weights(given, ObjectiveWeights.StandardDeviation(Table(given), Criteria(given))),
            "weights:critic" => Weights(given, ObjectiveWeights.Critic(Table(given), Criteria(given))),
            "AHP eigenvector" => Ahp(given, convention, AhpDerivation.Eigenvector),
            "AHP geometric mean" => Ahp(given, convention, AhpDerivation.GeometricMean),
            "AHP normalised-column mean" => AhpConsistency(given),
            "AHP 3-level hierarchy" => AhpHierarchy(given),
            "Borda (sum of ranks)" => Compare(given, [.. ByItem(Votes(given).Borda()).Select(place => place.Score)]),
            "Copeland" => Compare(given, [.. ByItem(Votes(given).Copeland()).OrderBy(place => place.Score).Select(place => double.Parse(place.Key[2..], CultureInfo.InvariantCulture))]),
            "Wiegers" => WiegersSheet(given),
            "RICE" => Compare(given, [.. Keys(given).Zip(Rice(given).Items.OrderBy(item => Number(item.Key))).Select(pair => pair.Second.Score)]),
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

        var ranking = Rank(given, WeightedSum.Instance, normalization);
        var got = Keys(given).SelectMany(k => ranking.Explain(k).Contributions.OrderBy(c => int.Parse(c.Criterion.Key, CultureInfo.InvariantCulture)).Select(c => c.Normalized));
        return Compare(given, [.. got]);
    }

    private static CaseResult Weighted(JsonElement given, string convention, PrioritizationMethod method, Func<double, double, double> asGiven)
    {
        var normalization = NormalizationOf(convention) ?? (method is Topsis ? Normalization.Vector : null);
        if (normalization is null)
        {
            return CaseResult.Skipped($"the convention '{convention}' names no normalization of the kit");
        }

        // The kit divides weights by their sum; a case that says otherwise wants the raw sum.
        var sum = convention.Contains("weights divided by their sum", StringComparison.Ordinal) || convention.Contains("and the weights divided", StringComparison.Ordinal) ? 1 : GivenWeights(given).Sum();
        var ranking = Rank(given, method, normalization);
        var scores = Compare(given, [.. Keys(given).Select(k => asGiven(ranking[k].Score, sum))]);
        return scores.Verdict == CaseVerdict.Passed ? CompareRanks(given, ranking) : scores;
    }

    private static CaseResult Vikors(JsonElement given)
    {
        var ranking = Rank(given, Vikor.Instance, Normalization.None);
        var solution = Vikor.Solve(ranking);
        var items = solution.Items.ToDictionary(item => item.Key);
        Func<VikorItem, double>[] figures = given.GetProperty("expected").GetArrayLength() == items.Count ? [item => item.Q] : [item => item.S, item => item.R, item => item.Q];
        var scores = Compare(given, [.. figures.SelectMany(figure => Keys(given).Select(key => figure(items[key])))]);
        if (scores.Verdict != CaseVerdict.Passed || !given.TryGetProperty("compromise_set_0based", out var set))
        {
            return scores;
        }

        var compromise = CaseResult.Compare(
            $"{given.GetProperty("acceptable_advantage")} {given.GetProperty("acceptable_stability")} {string.Join(' ', set.EnumerateArray().Select(i => i.GetInt32() + 1))}",
            $"{solution.HasAdvantage} {solution.IsStable} {string.Join(' ', solution.Compromise.Select(Number).Order())}");
        return compromise.Verdict == CaseVerdict.Passed ? CompareRanks(given, ranking) : compromise;
    }

    private static CaseResult Weights(JsonElement given, DerivedWeights derived) => Compare(given, [.. Criteria(given).Select(criterion => derived.Weights[criterion.Key])]);

    private static CaseResult Ahp(JsonElement given, string convention, AhpDerivation derivation)
    {
        var (comparisons, table) = (Comparisons(given), convention switch
        {
            _ when convention.Contains("Saaty 2005", StringComparison.Ordinal) => RandomIndex.Saaty2005,
            _ when convention.Contains("Donegan", StringComparison.Ordinal) => RandomIndex.DoneganDodd,
            _ => RandomIndex.Saaty,
        });
        var priorities = comparisons.Derive(derivation, table);
        List<double> got = [.. comparisons.Keys.Select(key => priorities.Weights[key])];
        if (given.GetProperty("expected").GetArrayLength() > got.Count)
        {
            got.Add(priorities.ConsistencyRatio ?? double.NaN);
        }

        return Compare(given, got);
    }

    private static CaseResult AhpConsistency(JsonElement given)
    {
        var priorities = Comparisons(given).Derive(AhpDerivation.ColumnMean);
        return Compare(given, [priorities.LargestEigenvalue, priorities.ConsistencyIndex, priorities.ConsistencyRatio ?? double.NaN]);
    }

    /// <summary>The hierarchy of the one published case: the convention names the alternatives and where the sub-criteria hang.</summary>
    private static CaseResult AhpHierarchy(JsonElement given)
    {
        string[] cars = ["Accord Sedan", "Accord Hybrid", "Pilot", "CR-V", "Element", "Odyssey"];
        var triangles = given.GetProperty("upper_triangles");
        AhpNode Cars(string criterion) => AhpNode.Of(Triangle(cars, [.. triangles.GetProperty(criterion).EnumerateArray().Select(v => v.GetDouble())]));
        string[] cost = ["Price", "Fuel", "Maintenance", "Resale"];
        string[] capacity = ["Cargo", "Passenger"];
        var root = AhpNode.Of(Comparisons(given, "Cost", "Safety", "Style", "Capacity"))
            .Split("Cost", cost.Aggregate(AhpNode.Of(Triangle(cost, [2, 5, 3, 2, 2, 0.5])), (node, criterion) => node.Split(criterion, Cars(criterion))))
            .Split("Safety", Cars("Safety")).Split("Style", Cars("Style"))
            .Split("Capacity", capacity.Aggregate(AhpNode.Of(Triangle(capacity, [0.2])), (node, criterion) => node.Split(criterion, Cars(criterion))));
        var priorities = root.Priorities();
        return Compare(given, [.. cars.Select(car => priorities[car])]);
    }

    private static CaseResult WiegersSheet(JsonElement given)
    {
        var model = WiegersKeys.Zip(GivenWeights(given)).Aggregate(PrioritizationModel.Named("case").By(Wiegers.Instance), (builder, pair) =>
            builder.With(pair.First is "benefit" or "penalty" ? Criterion.Benefit(pair.First, pair.Second) : Criterion.Cost(pair.First, pair.Second))).Build();
        var ranking = model.Rank(Table(given, WiegersKeys));
        var parts = ranking.Explain("A-1").Contributions.ToDictionary(part => part.Criterion.Key);
        var value = parts["benefit"].Weight * parts["benefit"].Value!.Value + parts["penalty"].Weight * parts["penalty"].Value!.Value;
        return Compare(given, [value, parts["benefit"].Amount + parts["penalty"].Amount, parts["cost"].Normalized, parts["risk"].Normalized, ranking["A-1"].Score]);
    }

    private static Ranking Rice(JsonElement given) => Prioritize.ByRice([.. given.GetProperty("matrix").EnumerateArray()
        .Zip(Keys(given), (row, key) => (key, row: RiceKeys.Select((_, i) => row[i].GetDouble()).ToArray()))
        .Select(pair => new RiceScores(pair.key, pair.row[0], pair.row[1], Percentage.FromShare(pair.row[2]), pair.row[3]))]);

    private static RankVotes Votes(JsonElement given)
    {
        var rows = given.GetProperty("matrix").EnumerateArray().ToList();
        return RankVotes.Of(Enumerable.Range(0, rows[0].GetArrayLength()).Select(voter =>
            new RankVote($"voter {voter + 1}", rows.Zip(Keys(given), (row, key) => KeyValuePair.Create(key, row[voter].GetDouble())))));
    }

    private static IEnumerable<GroupPlace> ByItem(IEnumerable<GroupPlace> places) => places.OrderBy(place => Number(place.Key));

    private static PairwiseComparisons Comparisons(JsonElement given, params string[] keys) => PairwiseComparisons.FromMatrix(
        keys.Length > 0 ? keys : Keys(given), [.. given.GetProperty("matrix").EnumerateArray().Select(row => row.EnumerateArray().Select(v => (double?)v.GetDouble()).ToList())]);

    private static PairwiseComparisons Triangle(string[] keys, double[] upper)
    {
        var (comparisons, next) = (PairwiseComparisons.Of(keys), 0);
        for (var i = 0; i < keys.Length; i++)
        {
            for (var j = i + 1; j < keys.Length; j++)
            {
                comparisons = comparisons.Prefer(keys[i], keys[j], upper[next++]);
            }
        }

        return comparisons;
    }

    private static Normalization? NormalizationOf(string convention) => convention switch
    {
        _ when convention.Contains("no normalisation", StringComparison.OrdinalIgnoreCase) => Normalization.None,
        _ when convention.Contains("vector", StringComparison.Ordinal) => Normalization.Vector,
        _ when convention.Contains("minmax", StringComparison.Ordinal) || convention.Contains("min-max", StringComparison.Ordinal) => Normalization.MinMax,
        _ when convention.Contains("linear", StringComparison.Ordinal) => Normalization.Linear,
        _ when convention.Contains("sum", StringComparison.Ordinal) => Normalization.Sum,
        _ => null,
    };

    private static Ranking Rank(JsonElement given, PrioritizationMethod method, Normalization normalization) => Criteria(given)
        .Aggregate(PrioritizationModel.Named("case").By(method).Normalize(normalization), (model, criterion) => model.With(criterion)).Build().Rank(Table(given));

    private static List<Criterion> Criteria(JsonElement given) => [.. given.GetProperty("criteria").EnumerateArray().Zip(GivenWeights(given)).Select((pair, i) =>
    {
        var key = i.ToString(CultureInfo.InvariantCulture);
        return pair.First.GetString() == "min" ? Criterion.Cost(key, pair.Second, Scale.Any) : Criterion.Benefit(key, pair.Second, Scale.Any);
    })];

    private static ScoreTable Table(JsonElement given, params string[] keys)
    {
        var rows = given.GetProperty("matrix").EnumerateArray().ToList();
        var table = ScoreTable.WithCriteria(keys.Length > 0 ? keys : [.. Enumerable.Range(0, rows[0].GetArrayLength()).Select(i => i.ToString(CultureInfo.InvariantCulture))]);
        foreach (var (row, key) in rows.Zip(Keys(given)))
        {
            table.Add(key, [.. row.EnumerateArray().Select(v => (double?)v.GetDouble())]);
        }

        return table.Build();
    }

    private static List<double> GivenWeights(JsonElement given) => given.TryGetProperty("weights", out var weights) && weights.ValueKind == JsonValueKind.Array
        ? [.. weights.EnumerateArray().Select(w => w.GetDouble())]
        : [.. Enumerable.Repeat(1.0, given.GetProperty("matrix")[0].GetArrayLength())];

    private static List<string> Keys(JsonElement given) => [.. Enumerable.Range(1, given.GetProperty("matrix").GetArrayLength()).Select(i => $"A-{i}")];

    private static int Number(string key) => int.Parse(key.AsSpan(2), CultureInfo.InvariantCulture);

    private static CaseResult CompareRanks(JsonElement given, Ranking ranking) => given.TryGetProperty("expected_rank", out var ranks) && ranks.ValueKind == JsonValueKind.Array
        ? CaseResult.Compare(string.Join(' ', ranks.EnumerateArray().Select(r => r.GetInt32())), string.Join(' ', Keys(given).Select(k => ranking[k].Rank)))
        : CaseResult.Passed;

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
