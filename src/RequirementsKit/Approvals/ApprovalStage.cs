namespace RequirementsKit.Approvals;

/// <summary>One step of a round. Its groups decide side by side; the next stage opens when all of them are satisfied.</summary>
/// <param name="Name">The name, unique in the policy.</param>
/// <param name="Groups">The groups; at least one. Together they are what the stage can be passed by.</param>
public sealed record ApprovalStage(string Name, IReadOnlyList<ApprovalGroup> Groups)
{
    /// <summary>Gets how many hours after it opens the stage takes no more ballots, 1 to 87,600; null for no end. A seat that is silent by then approves nothing.</summary>
    public int? DueAfterHours { get; init; }

    /// <summary>Gets what happens when it is not decided by then; null for <see cref="DeadlineAction.Reject"/>.</summary>
    public DeadlineRule? AtDue { get; init; }

    /// <summary>Gets which subjects the stage concerns; null for all. For others it is passed over.</summary>
    public SubjectCondition? ApplicableIf { get; init; }

    /// <summary>Gets the role that may let the stage through without its approvals; null when the right to override is enough.</summary>
    public string? OverrideRole { get; init; }
}
