using System.Text.Json.Serialization;
using RequirementsKit.Json;

namespace RequirementsKit.Communication.Internal;

/// <summary>The JSON of the documents of this folder.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(InstantJsonConverter), typeof(LocalDateJsonConverter)])]
[JsonSerializable(typeof(CommunicationGoal))]
[JsonSerializable(typeof(Interaction))]
[JsonSerializable(typeof(Point))]
[JsonSerializable(typeof(Feedback))]
internal sealed partial class CommunicationJson : JsonSerializerContext;
