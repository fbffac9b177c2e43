using System.Text.Json;
using System.Text.Json.Serialization;
using RequirementsKit.Prioritization;

namespace RequirementsKit.Scoring.Internal;

/// <summary>A percentage as its number of percent: 80 for 80 %.</summary>
internal sealed class PercentageJsonConverter : JsonConverter<Percentage>
{
    public override Percentage Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Percentage.Of(reader.GetDouble());

    public override void Write(Utf8JsonWriter writer, Percentage value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Percent);
}
