using System.Text.Json.Serialization;
using RequirementsKit.Json;

namespace RequirementsKit.Projects.Internal;

/// <summary>The JSON of the documents of this folder.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(InstantJsonConverter), typeof(LocalDateJsonConverter), typeof(LocalDateTimeJsonConverter)])]
[JsonSerializable(typeof(Project))]
internal sealed partial class ProjectsJson : JsonSerializerContext;
