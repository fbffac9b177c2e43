using System.Text.Json;
using System.Text.Json.Serialization;

namespace RequirementsKit.Requirements.Internal;

/// <summary>Writes a kind as its name.</summary>
internal sealed class RequirementKindJsonConverter : JsonConverter<RequirementKind>
{
    public override RequirementKind Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, RequirementKind value, JsonSerializerOptions options) => writer.WriteStringValue(value.Name);
}
