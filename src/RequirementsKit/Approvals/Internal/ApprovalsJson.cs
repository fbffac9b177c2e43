using System.Text.Json.Serialization;
using RequirementsKit.Json;

namespace RequirementsKit.Approvals.Internal;

/// <summary>The JSON of policies and rounds.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(InstantJsonConverter), typeof(LocalDateTimeJsonConverter)])]
[JsonSerializable(typeof(ApprovalPolicy))]
[JsonSerializable(typeof(ApprovalRound))]
[JsonSerializable(typeof(PolicyCatalog))]
internal sealed partial class ApprovalsJson : JsonSerializerContext;
