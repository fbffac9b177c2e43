using System.Text.Json.Serialization;
using RequirementsKit.Json;

namespace RequirementsKit.Baselines.Internal;

/// <summary>The JSON of the documents of this folder.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(InstantJsonConverter)])]
[JsonSerializable(typeof(Baseline))]
[JsonSerializable(typeof(BaselineLine))]
[JsonSerializable(typeof(BaselineLink))]
internal sealed partial class BaselinesJson : JsonSerializerContext;
