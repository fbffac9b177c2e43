using System.Text.Json.Serialization;
using RequirementsKit.Json;

namespace RequirementsKit.Reporting.Internal;

/// <summary>The JSON of the documents of this folder.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(InstantJsonConverter)])]
[JsonSerializable(typeof(SentReport))]
internal sealed partial class ReportingJson : JsonSerializerContext;
