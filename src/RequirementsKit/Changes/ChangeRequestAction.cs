namespace RequirementsKit.Changes;

/// <summary>The steps between the states of a change request.</summary>
public enum ChangeRequestAction
{
    /// <summary>Open the review.</summary>
    Submit = 1,

    /// <summary>The round was satisfied.</summary>
    Approve = 2,

    /// <summary>The round failed.</summary>
    Reject = 3,

    /// <summary>Ask for another version.</summary>
    Return = 4,

    /// <summary>Take it back.</summary>
    Withdraw = 5,

    /// <summary>Its base is gone.</summary>
    FindConflict = 6,

    /// <summary>Put it into the record.</summary>
    Apply = 7,

    /// <summary>Settle it.</summary>
    Close = 8,

    /// <summary>Propose another version and open its review.</summary>
    Amend = 9,
}
