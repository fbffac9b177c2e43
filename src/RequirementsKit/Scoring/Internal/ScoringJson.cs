using System.Text.Json.Serialization;
using RequirementsKit.Json;

namespace RequirementsKit.Scoring.Internal;

/// <summary>The JSON of the documents of this folder.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(InstantJsonConverter), typeof(LocalDateJsonConverter), typeof(PercentageJsonConverter)])]
[JsonSerializable(typeof(ScoringRound))]
[JsonSerializable(typeof(RankingSnapshot))]
[JsonSerializable(typeof(PriorityDecision))]
internal sealed partial class ScoringJson : JsonSerializerContext;
