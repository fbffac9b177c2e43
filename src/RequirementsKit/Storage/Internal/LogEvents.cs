using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace RequirementsKit.Storage.Internal;

/// <summary>Reads the events of a log row back.</summary>
internal sealed class LogEvents(IEnumerable<DomainEventType> types)
{
    private readonly FrozenDictionary<string, DomainEventType> _types = types.ToFrozenDictionary(t => t.Name, StringComparer.Ordinal);

    /// <summary>The events in their order, each with its name; null for one that a newer release wrote.</summary>
    public IReadOnlyList<(string Name, DomainEvent? Event)> Of(LogRow row)
    {
        using var body = JsonDocument.Parse(row.Body);
        return [.. body.RootElement.GetProperty("events").EnumerateArray().Select(Read)];
    }

    /// <summary>The events of the whole log that are known here, in order.</summary>
    public async IAsyncEnumerable<DomainEvent> ReadAsync(IProjectStore store, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var row in store.ReadLogAsync(cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            foreach (var (_, happened) in Of(row))
            {
                if (happened is not null)
                {
                    yield return happened;
                }
            }
        }
    }

    private (string Name, DomainEvent? Event) Read(JsonElement json)
    {
        var name = json.GetProperty("event").GetString()!;
        if (!_types.TryGetValue(name, out var type))
        {
            return (name, null);
        }

        var facts = new FactReader(
            json.GetProperty("facts"), json.GetProperty("subject").GetGuid(), Actor.Parse(json.GetProperty("by").GetString()!, null), StoredInstant.Pattern.Parse(json.GetProperty("at").GetString()!).Value);
        return (name, type.Read(facts));
    }
}
