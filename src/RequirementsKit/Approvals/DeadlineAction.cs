namespace RequirementsKit.Approvals;

/// <summary>What happens when a stage is not decided at its due time.</summary>
public enum DeadlineAction
{
    /// <summary>It fails: silence approves nothing.</summary>
    Reject = 1,

    /// <summary>The members of another role get seats beside those there are, and all have more time, once.</summary>
    Escalate = 2,

    /// <summary>All have more time, once.</summary>
    ExtendOnce = 3,

    /// <summary>It is approved when nobody objected. Only where the policy says so, and after the notice it names.</summary>
    LazyConsensus = 4,
}
