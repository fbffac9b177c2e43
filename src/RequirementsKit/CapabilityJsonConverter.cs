using System.Text.Json;
using System.Text.Json.Serialization;

namespace RequirementsKit;

/// <summary>Writes a capability as its name.</summary>
internal sealed class CapabilityJsonConverter : JsonConverter<Capability>
{
    public override Capability Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, Capability value, JsonSerializerOptions options) => writer.WriteStringValue(value.Name);
}
