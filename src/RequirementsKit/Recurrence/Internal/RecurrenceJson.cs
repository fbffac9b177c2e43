using System.Text.Json.Serialization;
using RequirementsKit.Json;

namespace RequirementsKit.Recurrence.Internal;

/// <summary>The JSON of a cadence.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(LocalDateJsonConverter), typeof(LocalTimeJsonConverter)])]
[JsonSerializable(typeof(Cadence))]
[JsonSerializable(typeof(BusinessCalendar))]
internal sealed partial class RecurrenceJson : JsonSerializerContext;
