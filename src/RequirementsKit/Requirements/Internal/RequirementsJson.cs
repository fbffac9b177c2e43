using System.Text.Json.Serialization;
using RequirementsKit.Json;

namespace RequirementsKit.Requirements.Internal;

/// <summary>The JSON of the documents of this folder.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(InstantJsonConverter), typeof(LocalDateJsonConverter)])]
[JsonSerializable(typeof(Requirement))]
[JsonSerializable(typeof(RequirementRevision))]
[JsonSerializable(typeof(ConfirmationRound))]
[JsonSerializable(typeof(RequirementScheme))]
[JsonSerializable(typeof(Objective))]
internal sealed partial class RequirementsJson : JsonSerializerContext;
