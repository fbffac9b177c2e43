namespace RequirementsKit.Plans;

/// <summary>The states of a release plan.</summary>
public enum PlanState
{
    /// <summary>Being planned.</summary>
    Draft = 1,

    /// <summary>Put to those who approve it.</summary>
    InReview = 2,

    /// <summary>Approved in this version.</summary>
    Approved = 3,

    /// <summary>Not approved in this version.</summary>
    Rejected = 4,
}
