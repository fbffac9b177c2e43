using RequirementsKit.Approvals;

namespace RequirementsKit.Changes.Internal;

/// <summary>The areas on which a policy wants the impact stated. A policy names them as text, because it lies below them.</summary>
internal static class RequiredAreas
{
    public static IReadOnlyList<ImpactArea> Of(ApprovalPolicy policy) => [.. (policy.RequiredStatements ?? []).Select(name => Enum.GetNames<ImpactArea>().Contains(name)
        ? Enum.Parse<ImpactArea>(name)
        : throw new RuleViolationException(
            "change-request.unknown-area", $"The policy {policy.Id} v{policy.Version} asks for a statement on '{name}', which is no area. Allowed: {Enum.GetNames<ImpactArea>()}. Use a version that names these."))];
}
