using System.Text.Json.Serialization;
using RequirementsKit.Json;

namespace RequirementsKit.FollowUps.Internal;

/// <summary>The JSON of the documents of this folder.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(InstantJsonConverter), typeof(LocalDateJsonConverter), typeof(LocalTimeJsonConverter), typeof(LocalDateTimeJsonConverter), typeof(DurationJsonConverter), typeof(PeriodJsonConverter)])]
[JsonSerializable(typeof(FollowUpSeries))]
[JsonSerializable(typeof(FollowUp))]
internal sealed partial class FollowUpsJson : JsonSerializerContext;
