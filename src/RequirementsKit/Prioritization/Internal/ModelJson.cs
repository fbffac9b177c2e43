using System.Text.Json;

namespace RequirementsKit.Prioritization.Internal;

/// <summary>Writes a model as canonical JSON: stable order, shortest numbers that read back the same, escaping of RFC 8785.</summary>
internal static class ModelJson
{
    public const int Schema = 1;

    public static byte[] Write(PrioritizationModel model) => CanonicalJson.Write(model, static (json, model) =>
    {
        json.WriteStartObject();
        json.WriteNumber("schema", Schema);
        json.WriteString("name", model.Name);
        json.WriteStartObject("method");
        json.WriteString("name", model.Method.Name);
        foreach (var (name, value) in model.Method.Parameters.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            json.WriteNumber(name, value);
        }

        json.WriteEndObject();
        json.WriteString("normalization", model.Normalization.Name);
        json.WriteNumber("significantBits", model.SignificantBits);
        json.WriteStartArray("criteria");
        foreach (var criterion in model.Criteria)
        {
            WriteCriterion(json, criterion);
        }

        json.WriteEndArray();
        json.WriteStartArray("tieBreakers");
        foreach (var key in model.TieBreakers)
        {
            json.WriteStringValue(key);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteCriterion(Utf8JsonWriter json, Criterion criterion)
    {
        json.WriteStartObject();
        json.WriteString("key", criterion.Key);
        json.WriteString("name", criterion.Name);
        json.WriteString("chineseName", criterion.ChineseName);
        json.WriteString("direction", criterion.Direction.ToString());
        json.WriteNumber("weight", criterion.Weight);
        if (criterion.WeightOrigin is { } origin)
        {
            json.WriteString("weightOrigin", origin);
        }

        json.WriteString("missing", criterion.Missing.ToString());
        WriteFinite(json, "knockOut", criterion.KnockOut ?? double.NaN);
        json.WriteStartObject("scale");
        json.WriteString("name", criterion.Scale.Name);
        WriteFinite(json, "min", criterion.Scale.Min);
        WriteFinite(json, "max", criterion.Scale.Max);
        json.WriteStartArray("steps");
        foreach (var step in criterion.Scale.Steps)
        {
            json.WriteStartObject();
            json.WriteNumber("value", step.Value);
            json.WriteString("label", step.Label);
            json.WriteString("rubric", step.Rubric);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteFinite(Utf8JsonWriter json, string name, double value)
    {
        if (double.IsFinite(value))
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
