using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace RequirementsKit;

/// <summary>How one kind of document is stored: its name, schema version, queryable members and canonical JSON.</summary>
public abstract class DocumentType
{
    private protected DocumentType(string kind, int schemaVersion, JsonTypeInfo json, IReadOnlyList<string> members)
    {
        Kind = kind;
        SchemaVersion = schemaVersion;
        Json = json;
        Members = members;
    }

    /// <summary>Gets the stable name of the kind, such as <c>requirement</c>.</summary>
    public string Kind { get; }

    /// <summary>Gets the version of the JSON schema that this release writes.</summary>
    /// <value>1 or more.</value>
    public int SchemaVersion { get; }

    /// <summary>Gets the names of the members that a query can use, in the order they were declared.</summary>
    public IReadOnlyList<string> Members { get; }

    internal JsonTypeInfo Json { get; }

    /// <summary>Gets what turns an older document into the next schema: the first from 1 to 2, the second from 2 to 3, and so on.</summary>
    internal IReadOnlyList<Func<JsonObject, JsonObject>> Upcasters { get; init; } = [];

    /// <summary>Writes a document as canonical JSON behind its schema version: <c>{"schema":1,"document":{…}}</c>.</summary>
    internal byte[] Write(object document) => CanonicalJson.Write((Type: this, Document: document), static (writer, written) =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("schema"u8, written.Type.SchemaVersion);
        writer.WritePropertyName("document"u8);
        JsonSerializer.Serialize(writer, written.Document, written.Type.Json);
        writer.WriteEndObject();
    });

    internal object ReadObject(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes);
        _ = reader.Read() && reader.Read() && reader.Read();
        var schema = reader.GetInt32();
        if (schema > SchemaVersion)
        {
            throw new NotSupportedException(
                $"The stored {Kind} has schema version {schema}; this release reads up to {SchemaVersion}. Update the RequirementsKit package of this application.");
        }

        _ = reader.Read() && reader.Read();
        if (schema < SchemaVersion)
        {
            return Upcast(JsonNode.Parse(ref reader)!.AsObject(), schema).Deserialize(Json)!;
        }

        return JsonSerializer.Deserialize(ref reader, Json) ?? throw new JsonException($"The stored {Kind} is null.");
    }

    private JsonObject Upcast(JsonObject document, int schema) =>
        Upcasters.Skip(schema - 1).Take(SchemaVersion - schema).Aggregate(document, (older, upcaster) => upcaster(older));
}
