using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;

namespace RequirementsKit.Json;

/// <summary>Writes a value of NodaTime by an invariant text pattern.</summary>
internal abstract class PatternJsonConverter<T>(IPattern<T> pattern) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var result = pattern.Parse(reader.GetString()!);
        return result.Success ? result.Value : throw new JsonException(result.Exception.Message, result.Exception);
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(pattern.Format(value));
}
