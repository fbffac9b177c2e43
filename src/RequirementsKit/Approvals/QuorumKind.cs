namespace RequirementsKit.Approvals;

/// <summary>How many approvals a group needs.</summary>
public enum QuorumKind
{
    /// <summary>One.</summary>
    Any = 1,

    /// <summary>Every seat.</summary>
    All = 2,

    /// <summary>A fixed number.</summary>
    AtLeast = 3,

    /// <summary>More than half.</summary>
    Majority = 4,

    /// <summary>At least a percentage, rounded up.</summary>
    Percent = 5,
}
