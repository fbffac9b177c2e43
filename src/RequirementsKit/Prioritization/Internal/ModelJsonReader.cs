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
            throw new PrioritizationException([PrioritizationTexts.BadJson(e.Message)]);
        }
    }

    private static PrioritizationModel Model(JsonElement root, IReadOnlyList<PrioritizationMethod> methods, IReadOnlyList<Normalization> normalizations)
    {
        if (root.GetProperty("schema").GetInt32() is var schema && schema != ModelJson.Schema)
        {
            throw new PrioritizationException([PrioritizationTexts.BadJson($"its schema is {schema} and this version reads {ModelJson.Schema}")]);
        }

        var given = root.GetProperty("method");
        var name = given.GetProperty("name").GetString()!;
        var parameters = given.EnumerateObject().Where(pair => pair.Value.ValueKind == JsonValueKind.Number).ToDictionary(pair => pair.Name, pair => pair.Value.GetDouble());
        var normalization = root.GetProperty("normalization").GetString()!;
        var builder = PrioritizationModel.Named(root.GetProperty("name").GetString()!)
            .By(methods.FirstOrDefault(method => method.Name == name) ?? MethodCatalog.Find(name, parameters)
                ?? throw new PrioritizationException([PrioritizationTexts.UnknownName("method", name)]))
            .Normalize(normalizations.Concat(Normalization.All).FirstOrDefault(known => known.Name == normalization)
                ?? throw new PrioritizationException([PrioritizationTexts.UnknownName("normalization", normalization)]))
            .CompareBits(root.GetProperty("significantBits").GetInt32());
        foreach (var criterion in root.GetProperty("criteria").EnumerateArray())
        {
            builder.With(Criterion(criterion));
        }

        foreach (var key in root.GetProperty("tieBreakers").EnumerateArray())
        {
            builder.BreakTiesBy(key.GetString()!);
        }

        return builder.Build();
    }

    private static Criterion Criterion(JsonElement given)
    {
        var (key, weight, scale) = (given.GetProperty("key").GetString()!, given.GetProperty("weight").GetDouble(), Scale(given.GetProperty("scale")));
        var criterion = Enum.Parse<Direction>(given.GetProperty("direction").GetString()!) == Direction.Benefit
            ? Prioritization.Criterion.Benefit(key, weight, scale)
            : Prioritization.Criterion.Cost(key, weight, scale);
        criterion = given.TryGetProperty("weightOrigin", out var origin) ? criterion.WithWeight(weight, origin.GetString()) : criterion;
        criterion = criterion.Named(given.GetProperty("name").GetString()!, given.GetProperty("chineseName").GetString())
            .WhenMissing(Enum.Parse<MissingScores>(given.GetProperty("missing").GetString()!));
        return Number(given, "knockOut") is { } limit ? criterion.KnockedOutAt(limit) : criterion;
    }

    private static Scale Scale(JsonElement given)
    {
        var name = given.GetProperty("name").GetString()!;
        ScaleStep[] steps = [.. given.GetProperty("steps").EnumerateArray().Select(step =>
            new ScaleStep(step.GetProperty("value").GetDouble(), step.GetProperty("label").GetString()!, step.GetProperty("rubric").GetString()))];
        return steps.Length > 0
            ? Prioritization.Scale.Stepped(name, steps)
            : Prioritization.Scale.Between(Number(given, "min") ?? double.NegativeInfinity, Number(given, "max") ?? double.PositiveInfinity, name);
    }

    private static double? Number(JsonElement given, string name) => given.GetProperty(name) is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : null;
}
