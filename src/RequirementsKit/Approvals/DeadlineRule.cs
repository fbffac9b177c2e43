namespace RequirementsKit.Approvals;

/// <summary>What a stage does when it is not decided at its due time.</summary>
/// <param name="Action">What.</param>
public sealed record DeadlineRule(DeadlineAction Action)
{
    /// <summary>Gets how many hours more there are, 1 to 87,600; needed for <see cref="DeadlineAction.Escalate"/>, <see cref="DeadlineAction.ExtendOnce"/> and a quorum that extends a tie, null else.</summary>
    public int? ExtensionHours { get; init; }

    /// <summary>Gets the role whose members get seats in every group of the stage; needed for <see cref="DeadlineAction.Escalate"/>, null else.</summary>
    public string? Role { get; init; }

    /// <summary>Gets how many hours people have at least to object, 1 or more; needed for <see cref="DeadlineAction.LazyConsensus"/>, null else. The stage is due no earlier.</summary>
    public int? MinimumNoticeHours { get; init; }
}
