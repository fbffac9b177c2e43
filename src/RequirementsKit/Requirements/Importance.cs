namespace RequirementsKit.Requirements;

/// <summary>A rough level.</summary>
public enum Importance
{
    /// <summary>Low.</summary>
    Low = 1,

    /// <summary>Medium.</summary>
    Medium = 2,

    /// <summary>High.</summary>
    High = 3,
}
