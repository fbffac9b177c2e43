using System.Text;
using System.Text.Json;

namespace RequirementsKit.Storage.Internal;

/// <summary>The rows of an in-memory store as one JSON file. Documents stand in it as they are, byte for byte; what is no document, as Base64.</summary>
internal static class InMemoryFile
{
    private const string FormatName = "requirements-kit";
    private const int Schema = 1;

    public static void Write(Stream file, IEnumerable<DocumentRow> rows)
    {
        using var json = new Utf8JsonWriter(file, new JsonWriterOptions { Encoder = CanonicalEncoder.Instance, SkipValidation = true });
        json.WriteStartObject();
        json.WriteString("format"u8, FormatName);
        json.WriteNumber("schema"u8, Schema);
        json.WriteStartArray("rows"u8);
        foreach (var row in rows)
        {
            json.WriteStartObject();
            json.WriteString("project"u8, row.Address.Project.Value);
            json.WriteString("kind"u8, row.Address.Kind);
            json.WriteString("id"u8, row.Address.Id);
            json.WriteNumber("version"u8, row.Version);
            if (IsDocument(row.Address.Kind))
            {
                json.WritePropertyName("document"u8);
                json.WriteRawValue(row.Content.Span, skipInputValidation: true);
            }
            else
            {
                json.WriteBase64String("bytes"u8, row.Content.Span);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static IEnumerable<DocumentRow> Read(Stream file, string path)
    {
        try
        {
            using var json = JsonDocument.Parse(file);
            if (json.RootElement.GetProperty("format").GetString() != FormatName)
            {
                throw new FormatException($"'{path}' is no file of an in-memory store. Give a file that SaveAsync wrote.");
            }

            var schema = json.RootElement.GetProperty("schema").GetInt32();
            if (schema > Schema)
            {
                throw new NotSupportedException($"'{path}' has schema version {schema}; this release reads up to {Schema}. Update the RequirementsKit package of this application.");
            }

            return [.. json.RootElement.GetProperty("rows").EnumerateArray().Select(Row)];
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"'{path}' is no file of an in-memory store, or damaged: {problem.Message} Give a file that SaveAsync wrote.", problem);
        }
    }

    private static DocumentRow Row(JsonElement json)
    {
        // The empty project id is that of the list of projects, so it is read without a check.
        var project = json.GetProperty("project").GetGuid();
        var kind = json.GetProperty("kind").GetString()!;
        return new(
            new(project == default ? default : ProjectId.From(project), kind, json.GetProperty("id").GetString()!),
            json.GetProperty("version").GetInt64(),
            IsDocument(kind) ? Encoding.UTF8.GetBytes(json.GetProperty("document").GetRawText()) : json.GetProperty("bytes").GetBytesFromBase64());
    }

    private static bool IsDocument(string kind) => kind[0] != '$';
}
