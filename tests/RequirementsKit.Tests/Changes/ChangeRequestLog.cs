using System.Text.Json;
using RequirementsKit.Changes.Internal;

namespace RequirementsKit.Tests.Changes;

/// <summary>Writes events as the log does and reads them back.</summary>
internal static class ChangeRequestLog
{
    private static readonly Dictionary<string, DomainEventType> Types = ChangeRequestEvents.All.ToDictionary(t => t.Name);

    public static IEnumerable<DomainEvent> WrittenAndRead(IEnumerable<DomainEvent> events) => events.Select(happened =>
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            happened.WriteFacts(new FactWriter(json));
            json.WriteEndObject();
        }

        using var facts = JsonDocument.Parse(bytes.ToArray());
        return Types[happened.Name].Read(new FactReader(facts.RootElement, happened.SubjectId, happened.By, happened.At));
    }).ToList();
}
