using System.Text.Json.Serialization;
using RequirementsKit.Json;

namespace RequirementsKit.Stakeholders.Internal;

/// <summary>The JSON of the documents of this folder.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(InstantJsonConverter), typeof(LocalTimeJsonConverter), typeof(LocalDateJsonConverter)])]
[JsonSerializable(typeof(Stakeholder))]
internal sealed partial class StakeholdersJson : JsonSerializerContext;
