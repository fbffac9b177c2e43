namespace RequirementsKit.Requirements;

/// <summary>Whether a requirement can be built.</summary>
public enum FeasibilityVerdict
{
    /// <summary>Yes.</summary>
    Feasible = 1,

    /// <summary>Yes, if the conditions hold.</summary>
    FeasibleWithConditions = 2,

    /// <summary>No.</summary>
    NotFeasible = 3,
}
