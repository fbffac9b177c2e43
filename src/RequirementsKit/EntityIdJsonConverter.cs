using System.Text.Json;
using System.Text.Json.Serialization;

namespace RequirementsKit;

/// <summary>Writes an id as its text in JSON, as a value and as a property name.</summary>
/// <typeparam name="TId">The id.</typeparam>
internal sealed class EntityIdJsonConverter<TId> : JsonConverter<TId>
    where TId : struct, IEntityId<TId>
{
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TryGetGuid(out var value) && value != Guid.Empty ? TId.From(value) : throw new JsonException($"'{reader.GetString()}' is not a {typeof(TId).Name}.");

    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);

    public override TId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TId.TryParse(reader.GetString(), null, out var id) ? id : throw new JsonException($"'{reader.GetString()}' is not a {typeof(TId).Name}.");

    public override void WriteAsPropertyName(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WritePropertyName(value.Value.ToString("D"));
}
