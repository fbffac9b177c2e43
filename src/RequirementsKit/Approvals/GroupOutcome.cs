namespace RequirementsKit.Approvals;

/// <summary>How a group stands.</summary>
/// <param name="Stage">The stage's name.</param>
/// <param name="Group">The group's name.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Approvals">The approvals that count.</param>
/// <param name="Needed">The approvals that are needed.</param>
/// <param name="Eligible">The seats that may vote.</param>
/// <param name="Undecided">The seats that may still vote and have not, or whose conditions are not met.</param>
/// <param name="IsVetoed">Whether a veto stands.</param>
public sealed record GroupOutcome(string Stage, string Group, ApprovalOutcome Outcome, int Approvals, int Needed, int Eligible, int Undecided, bool IsVetoed)
{
    /// <summary>Gets whether the quorum is reached; the group may still wait for those who may veto.</summary>
    public bool IsReached { get; init; }
}
