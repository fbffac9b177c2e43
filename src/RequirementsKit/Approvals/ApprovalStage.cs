namespace RequirementsKit.Approvals;

/// <summary>One step of a round. Its groups decide side by side; the next stage opens when all of them are satisfied.</summary>
/// <param name="Name">The name, unique in the policy.</param>
/// <param name="Groups">The groups; at least one.</param>
public sealed record ApprovalStage(string Name, IReadOnlyList<ApprovalGroup> Groups)
{
    /// <summary>Gets how many hours after it opens the stage takes no more ballots, 1 or more; null for no end. A seat that is silent by then approves nothing.</summary>
    public int? DueAfterHours { get; init; }
}
