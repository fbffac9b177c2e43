namespace RequirementsKit.Communication;

/// <summary>What a communication is for.</summary>
public enum GoalPurpose
{
    /// <summary>To learn what somebody needs.</summary>
    Elicit = 1,

    /// <summary>To tell where the work stands.</summary>
    ReportProgress = 2,

    /// <summary>To settle a problem.</summary>
    ResolveProblem = 3,

    /// <summary>To have something confirmed.</summary>
    ConfirmDeliverable = 4,

    /// <summary>To agree on terms.</summary>
    Negotiate = 5,
}
