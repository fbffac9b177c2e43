using System.Text.Json;
using System.Text.Json.Serialization;

namespace RequirementsKit;

/// <summary>Writes a fingerprint as its 64 hexadecimal digits.</summary>
internal sealed class FingerprintJsonConverter : JsonConverter<Fingerprint>
{
    public override Fingerprint Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Fingerprint.TryParse(reader.GetString(), null, out var value) ? value : throw new JsonException($"'{reader.GetString()}' is not a fingerprint.");

    public override void Write(Utf8JsonWriter writer, Fingerprint value, JsonSerializerOptions options) => value.WriteTo(writer);
}
