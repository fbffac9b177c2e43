namespace RequirementsKit.FollowUps;

/// <summary>What becomes of a follow-up that nobody did. Whichever it is, a missed one leaves an event.</summary>
public enum MissedPolicy
{
    /// <summary>When the next one comes, the two are one: the earlier is missed.</summary>
    Coalesce = 1,

    /// <summary>Each one stays to be done.</summary>
    Backlog = 2,

    /// <summary>It is missed as soon as it is overdue.</summary>
    Skip = 3,
}
