namespace RequirementsKit.Approvals;

/// <summary>How risky it is to be wrong about the thing that is decided on.</summary>
public enum RiskLevel
{
    /// <summary>Little is lost.</summary>
    Low = 1,

    /// <summary>Something is lost that can be made good.</summary>
    Medium = 2,

    /// <summary>Much is lost.</summary>
    High = 3,

    /// <summary>What is lost cannot be made good.</summary>
    Critical = 4,
}
