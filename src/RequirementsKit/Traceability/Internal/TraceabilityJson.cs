using System.Text.Json.Serialization;
using RequirementsKit.Json;

namespace RequirementsKit.Traceability.Internal;

/// <summary>The JSON of the documents of this folder.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(InstantJsonConverter)])]
[JsonSerializable(typeof(TraceLink))]
[JsonSerializable(typeof(TraceScheme))]
internal sealed partial class TraceabilityJson : JsonSerializerContext;
