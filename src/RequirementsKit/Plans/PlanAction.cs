namespace RequirementsKit.Plans;

/// <summary>The steps of a release plan.</summary>
public enum PlanAction
{
    /// <summary>Put it to those who approve it.</summary>
    Submit = 1,

    /// <summary>Approve it.</summary>
    Approve = 2,

    /// <summary>Reject it.</summary>
    Reject = 3,

    /// <summary>Make another version, which nobody has approved.</summary>
    Replan = 4,
}
