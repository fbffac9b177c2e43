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

    /// <summary>At least a sum of seat weights.</summary>
    Weighted = 6,

    /// <summary>Every part is met.</summary>
    And = 7,

    /// <summary>One part is met.</summary>
    Or = 8,
}
