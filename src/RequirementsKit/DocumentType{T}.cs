using System.Collections.Frozen;
using System.Text.Json.Serialization.Metadata;

namespace RequirementsKit;

/// <summary>How documents of type <typeparamref name="T"/> are stored.</summary>
/// <typeparam name="T">The aggregate or appended row.</typeparam>
public sealed class DocumentType<T> : DocumentType
    where T : class
{
    private readonly FrozenDictionary<string, Func<T, object?>> _values;

    internal DocumentType(string kind, int schemaVersion, JsonTypeInfo<T> json, params (string Name, Func<T, object?> Value)[] members)
        : base(kind, schemaVersion, json, [.. members.Select(m => m.Name)]) =>
        _values = members.ToFrozenDictionary(m => m.Name, m => m.Value, StringComparer.Ordinal);

    /// <summary>Reads a document from the bytes that a store kept.</summary>
    /// <param name="bytes">The canonical JSON.</param>
    /// <returns>The document.</returns>
    /// <exception cref="NotSupportedException">The bytes have a newer schema version than this release knows.</exception>
    /// <exception cref="System.Text.Json.JsonException">The bytes are no document of this kind.</exception>
    public T Read(ReadOnlySpan<byte> bytes) => (T)ReadObject(bytes);

    /// <summary>The value of a queryable member, as a store keeps it: see <see cref="DocumentValue"/>.</summary>
    internal object? ValueOf(T document, string member) => DocumentValue.From(_values[member](document));
}
