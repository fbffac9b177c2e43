namespace RequirementsKit.Approvals;

/// <summary>A group of seats that decides within a stage.</summary>
/// <param name="Name">The name, unique in the stage.</param>
/// <param name="Role">The role whose members have a seat; null for everybody who may approve.</param>
/// <param name="Quorum">How many approvals it needs.</param>
/// <param name="MayVeto">Whether a seat of the group may veto.</param>
public sealed record ApprovalGroup(string Name, string? Role, Quorum Quorum, bool MayVeto = false)
{
    /// <summary>Gets when the group decides; <see cref="DecisionTiming.WhenDetermined"/> by default.</summary>
    public DecisionTiming Timing { get; init; }

    /// <summary>Gets what votes weigh under <see cref="QuorumKind.Weighted"/>; null when each weighs 1.</summary>
    public IReadOnlyList<RoleWeight>? Weights { get; init; }
}
