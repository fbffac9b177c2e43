using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NodaTime;
using NodaTime.Text;

namespace RequirementsKit;

/// <summary>Writes the facts of an event into the log row, by hand: source generation for every event would double the package.</summary>
internal readonly struct FactWriter(Utf8JsonWriter json)
{
    public FactWriter Id<TId>(string name, TId value)
        where TId : struct, IEntityId<TId>
    {
        json.WriteString(name, value.Value);
        return this;
    }

    /// <summary>Writes an id; null is left out.</summary>
    public FactWriter OptionalId<TId>(string name, TId? value)
        where TId : struct, IEntityId<TId>
    {
        if (value is { } id)
        {
            json.WriteString(name, id.Value);
        }

        return this;
    }

    public FactWriter Number(string name, long value)
    {
        json.WriteNumber(name, value);
        return this;
    }

    /// <summary>Writes a code, a key or another text that names no person; null is left out.</summary>
    public FactWriter Code(string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }

        return this;
    }

    public FactWriter Value<T>(string name, T value)
        where T : struct, Enum
    {
        json.WriteString(name, value.ToString());
        return this;
    }

    /// <summary>Writes a member of an enumeration; null is left out.</summary>
    public FactWriter OptionalValue<T>(string name, T? value)
        where T : struct, Enum => value is { } given ? Value(name, given) : this;

    public FactWriter Time(string name, Instant value)
    {
        json.WriteString(name, StoredInstant.Pattern.Format(value));
        return this;
    }

    /// <summary>Writes a date; null is left out.</summary>
    public FactWriter Date(string name, LocalDate? value) => Code(name, value is { } date ? LocalDatePattern.Iso.Format(date) : null);

    /// <summary>Writes an instant; null is left out.</summary>
    public FactWriter OptionalTime(string name, Instant? value) => value is { } time ? Time(name, time) : this;

    public FactWriter Hash(string name, Fingerprint value)
    {
        json.WritePropertyName(name);
        value.WriteTo(json);
        return this;
    }

    public FactWriter Names(string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
        return this;
    }

    public FactWriter Numbers(string name, IEnumerable<int> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteNumberValue(value);
        }

        json.WriteEndArray();
        return this;
    }

    public FactWriter Ids<TId>(string name, IEnumerable<TId> values)
        where TId : struct, IEntityId<TId>
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value.Value);
        }

        json.WriteEndArray();
        return this;
    }

    /// <summary>Writes a whole value; null is left out.</summary>
    public FactWriter OptionalWhole<T>(string name, T? value, JsonTypeInfo<T> type)
        where T : class => value is null ? this : Whole(name, value, type);

    /// <summary>Writes a whole value, for events that must rebuild a state.</summary>
    public FactWriter Whole<T>(string name, T value, JsonTypeInfo<T> type)
    {
        json.WritePropertyName(name);
        JsonSerializer.Serialize(json, value, type);
        return this;
    }
}
