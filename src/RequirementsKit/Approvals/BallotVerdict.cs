namespace RequirementsKit.Approvals;

/// <summary>What a seat says.</summary>
public enum BallotVerdict
{
    /// <summary>Yes.</summary>
    Approve = 1,

    /// <summary>Yes, once the named conditions are met.</summary>
    ApproveWithConditions = 2,

    /// <summary>Neither; takes part without deciding.</summary>
    Abstain = 3,

    /// <summary>Not like this; change it and ask again.</summary>
    RequestChanges = 4,

    /// <summary>No.</summary>
    Reject = 5,

    /// <summary>No, whatever the others say; only for seats that may.</summary>
    Veto = 6,
}
