using System.Text.Json;
using System.Text.Json.Serialization;

namespace RequirementsKit.Channels.Internal;

/// <summary>Writes a channel as its name; the profile of a project's own channel belongs to the project.</summary>
internal sealed class ChannelJsonConverter : JsonConverter<Channel>
{
    public override Channel Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Channel.Named(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, Channel value, JsonSerializerOptions options) => writer.WriteStringValue(value.Name);
}
