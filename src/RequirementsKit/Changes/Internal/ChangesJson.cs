using System.Text.Json.Serialization;
using RequirementsKit.Approvals.Internal;
using RequirementsKit.Json;

namespace RequirementsKit.Changes.Internal;

/// <summary>The JSON of the documents of this folder, and of what its events carry whole.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters = [typeof(InstantJsonConverter), typeof(ApprovalPolicyJsonConverter)])]
[JsonSerializable(typeof(ChangeRequest))]
internal sealed partial class ChangesJson : JsonSerializerContext;
