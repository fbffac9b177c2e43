namespace RequirementsKit.Approvals.Internal;

/// <summary>The roles that a policy names.</summary>
internal static class PolicyRoles
{
    public static IEnumerable<string> Of(ApprovalStage stage) => stage.Groups
        .SelectMany(g => new[] { g.Role }.Concat((g.Weights ?? []).Select(w => w.Role)).Concat(Of(g.Quorum)))
        .Append(stage.AtDue?.Role).Append(stage.OverrideRole).OfType<string>();

    private static IEnumerable<string?> Of(Quorum quorum) => (quorum.Parts ?? []).SelectMany(Of).Append(quorum.Role).Append(quorum.CastingVote);
}
