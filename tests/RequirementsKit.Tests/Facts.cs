using System.Text.Json;

namespace RequirementsKit.Tests;

/// <summary>What an event says of itself in the log.</summary>
internal static class Facts
{
    public static JsonElement Of(DomainEvent happened)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            happened.WriteFacts(new FactWriter(json));
            json.WriteEndObject();
        }

        return JsonDocument.Parse(bytes.ToArray()).RootElement.Clone();
    }
}
