using System.Text.Json;
using System.Text.Json.Serialization;

namespace RequirementsKit.Channels.Internal;

/// <summary>Writes a built-in channel as its name, and a channel of the project's own with its profile, which nobody else knows.</summary>
internal sealed class ChannelJsonConverter : JsonConverter<Channel>
{
    public override Channel Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return Channel.Named(reader.GetString()!);
        }

        using var json = JsonDocument.ParseValue(ref reader);
        var own = json.RootElement;
        return Channel.Named(own.GetProperty("name").GetString()!, new(
            own.GetProperty("immediacy").GetInt32(),
            own.GetProperty("cues").GetInt32(),
            own.GetProperty("rehearsability").GetInt32(),
            own.GetProperty("reprocessability").GetInt32(),
            own.GetProperty("keepsRecord").GetBoolean()));
    }

    public override void Write(Utf8JsonWriter writer, Channel value, JsonSerializerOptions options)
    {
        if (Channel.BuiltIn.Contains(value))
        {
            writer.WriteStringValue(value.Name);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("name", value.Name);
        writer.WriteNumber("immediacy", value.Profile.Immediacy);
        writer.WriteNumber("cues", value.Profile.Cues);
        writer.WriteNumber("rehearsability", value.Profile.Rehearsability);
        writer.WriteNumber("reprocessability", value.Profile.Reprocessability);
        writer.WriteBoolean("keepsRecord", value.Profile.KeepsRecord);
        writer.WriteEndObject();
    }
}
