using System.Text.Json.Serialization;

namespace RequirementsKit.Traceability.Internal;

/// <summary>The JSON of the documents of this folder.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(TraceLink))]
internal sealed partial class TraceabilityJson : JsonSerializerContext;
