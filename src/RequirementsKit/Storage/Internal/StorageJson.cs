using System.Text.Json.Serialization;
using RequirementsKit.Json;

namespace RequirementsKit.Storage.Internal;

/// <summary>The JSON of the rows that are no documents.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true, Converters = [typeof(InstantJsonConverter)])]
[JsonSerializable(typeof(ParkedMessage))]
internal sealed partial class StorageJson : JsonSerializerContext;
