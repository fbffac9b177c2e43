using System.Text.Json;
using System.Text.Json.Serialization;

namespace RequirementsKit.Approvals.Internal;

/// <summary>A policy inside another document: every round and half of the events hold one, so its JSON is written once and copied.</summary>
internal sealed class ApprovalPolicyJsonConverter : JsonConverter<ApprovalPolicy>
{
    public override ApprovalPolicy? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonSerializer.Deserialize(ref reader, ApprovalsJson.Default.ApprovalPolicy);

    public override void Write(Utf8JsonWriter writer, ApprovalPolicy value, JsonSerializerOptions options) => writer.WriteRawValue(value.CanonicalJson, skipInputValidation: true);
}
