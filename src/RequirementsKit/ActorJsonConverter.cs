using System.Text.Json;
using System.Text.Json.Serialization;

namespace RequirementsKit;

/// <summary>Writes an actor as its text.</summary>
internal sealed class ActorJsonConverter : JsonConverter<Actor>
{
    public override Actor Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Actor.TryParse(reader.GetString(), null, out var actor) ? actor : throw new JsonException($"'{reader.GetString()}' is not an actor.");

    public override void Write(Utf8JsonWriter writer, Actor value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
