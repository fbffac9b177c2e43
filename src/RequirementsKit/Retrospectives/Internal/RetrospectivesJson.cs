using System.Text.Json.Serialization;
using RequirementsKit.Json;

namespace RequirementsKit.Retrospectives.Internal;

/// <summary>The JSON of the documents of this folder.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(InstantJsonConverter)])]
[JsonSerializable(typeof(Retrospective))]
[JsonSerializable(typeof(Lesson))]
[JsonSerializable(typeof(PublishedLesson))]
internal sealed partial class RetrospectivesJson : JsonSerializerContext;
