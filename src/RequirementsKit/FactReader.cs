using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using NodaTime.Text;

namespace RequirementsKit;

/// <summary>Reads what <see cref="FactWriter"/> wrote.</summary>
internal readonly struct FactReader(JsonElement json, Guid subject, Actor by, Instant at)
{
    public Actor By => by;

    public Instant At => at;

    public TId Subject<TId>()
        where TId : struct, IEntityId<TId> => TId.From(subject);

    public TId Id<TId>(string name)
        where TId : struct, IEntityId<TId> => TId.From(json.GetProperty(name).GetGuid());

    public TId? OptionalId<TId>(string name)
        where TId : struct, IEntityId<TId> => json.TryGetProperty(name, out var value) ? TId.From(value.GetGuid()) : null;

    public long Number(string name) => json.GetProperty(name).GetInt64();

    public string Code(string name) => json.GetProperty(name).GetString()!;

    public string? OptionalCode(string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    public T Value<T>(string name)
        where T : struct, Enum => Enum.Parse<T>(json.GetProperty(name).GetString()!);

    public T? OptionalValue<T>(string name)
        where T : struct, Enum => json.TryGetProperty(name, out _) ? Value<T>(name) : null;

    public Instant Time(string name) => StoredInstant.Pattern.Parse(json.GetProperty(name).GetString()!).Value;

    public LocalDate? Date(string name) => json.TryGetProperty(name, out var value) ? LocalDatePattern.Iso.Parse(value.GetString()!).Value : null;

    public Instant? OptionalTime(string name) => json.TryGetProperty(name, out _) ? Time(name) : null;

    public Fingerprint Hash(string name) => Fingerprint.Parse(json.GetProperty(name).GetString()!, null);

    public IReadOnlyList<string> Names(string name) => [.. json.GetProperty(name).EnumerateArray().Select(e => e.GetString()!)];

    public IReadOnlyList<int> Numbers(string name) => [.. json.GetProperty(name).EnumerateArray().Select(e => e.GetInt32())];

    public IReadOnlyList<TId> Ids<TId>(string name)
        where TId : struct, IEntityId<TId> => [.. json.GetProperty(name).EnumerateArray().Select(e => TId.From(e.GetGuid()))];

    public T Whole<T>(string name, JsonTypeInfo<T> type) => json.GetProperty(name).Deserialize(type)!;

    public T? OptionalWhole<T>(string name, JsonTypeInfo<T> type)
        where T : class => json.TryGetProperty(name, out var value) ? value.Deserialize(type) : null;
}
