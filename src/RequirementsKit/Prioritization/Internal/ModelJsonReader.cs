using System.Text.Json;

namespace RequirementsKit.Prioritization.Internal;

/// <summary>Reads what <see cref="ModelJson"/> writes.</summary>
internal static class ModelJsonReader
{
    public static PrioritizationModel Read(string json, IReadOnlyList<PrioritizationMethod> methods, IReadOnlyList<Normalization> normalizations)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Model(document.RootElement, methods, normalizations);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new PrioritizationException([PrioritizationTexts.BadJson(e.Message.TrimEnd('.'))]);
        }
    }

    private static PrioritizationModel Model(JsonElement root, IReadOnlyList<PrioritizationMethod> methods, IReadOnlyList<Normalization> normalizations)
    {
        if (Member(root, "schema").GetInt32() is var schema && schema != ModelJson.Schema)
        {
            throw new PrioritizationException([PrioritizationTexts.BadJson($"its schema is {schema} and this version reads {ModelJson.Schema}")]);
        }

        var given = Member(root, "method");
        var name = Member(given, "name").GetString()!;
        var parameters = given.EnumerateObject().Where(pair => pair.Value.ValueKind == JsonValueKind.Number).ToDictionary(pair => pair.Name, pair => pair.Value.GetDouble());
        var normalization = Member(root, "normalization").GetString()!;
        var builder = PrioritizationModel.Named(Member(root, "name").GetString()!)
            .By(methods.FirstOrDefault(method => method.Name == name) ?? MethodCatalog.Find(name, parameters)
                ?? throw new PrioritizationException([PrioritizationTexts.UnknownName("method", name)]))
            .Normalize(normalizations.Concat(Normalization.All).FirstOrDefault(known => known.Name == normalization)
                ?? throw new PrioritizationException([PrioritizationTexts.UnknownName("normalization", normalization)]))
            .CompareBits(Member(root, "significantBits").GetInt32());
        foreach (var criterion in Member(root, "criteria").EnumerateArray())
        {
            builder.With(Criterion(criterion));
        }

        foreach (var key in Member(root, "tieBreakers").EnumerateArray())
        {
            builder.BreakTiesBy(key.GetString()!);
        }

        return builder.Build();
    }

    private static Criterion Criterion(JsonElement given)
    {
        var (key, weight, scale) = (Member(given, "key").GetString()!, Member(given, "weight").GetDouble(), Scale(Member(given, "scale")));
        var criterion = Enum.Parse<Direction>(Member(given, "direction").GetString()!) == Direction.Benefit
            ? Prioritization.Criterion.Benefit(key, weight, scale)
            : Prioritization.Criterion.Cost(key, weight, scale);
        criterion = given.TryGetProperty("weightOrigin", out var origin) ? criterion.WithWeight(weight, origin.GetString()) : criterion;
        criterion = criterion.Named(Member(given, "name").GetString()!, Member(given, "chineseName").GetString())
            .WhenMissing(Enum.Parse<MissingScores>(Member(given, "missing").GetString()!));
        return Number(given, "knockOut") is { } limit ? criterion.KnockedOutAt(limit) : criterion;
    }

    private static Scale Scale(JsonElement given)
    {
        var name = Member(given, "name").GetString()!;
        ScaleStep[] steps = [.. Member(given, "steps").EnumerateArray().Select(step =>
            new ScaleStep(Member(step, "value").GetDouble(), Member(step, "label").GetString()!, Member(step, "rubric").GetString()))];
        return steps.Length > 0
            ? Prioritization.Scale.Stepped(name, steps)
            : Prioritization.Scale.Between(Number(given, "min") ?? double.NegativeInfinity, Number(given, "max") ?? double.PositiveInfinity, name);
    }

    private static double? Number(JsonElement given, string name) => Member(given, name) is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : null;

    private static JsonElement Member(JsonElement given, string name) => given.TryGetProperty(name, out var value) ? value : throw new KeyNotFoundException($"'{name}' is missing");
}
