namespace RequirementsKit.Changes;

/// <summary>The steps between the states of a change request.</summary>
public enum ChangeRequestAction
{
    /// <summary>Hand it in; it is assessed.</summary>
    Submit = 1,

    /// <summary>Have it decided.</summary>
    OpenReview = 2,

    /// <summary>Have an emergency decided by the few who may.</summary>
    CallEmergencyVote = 3,

    /// <summary>The round was satisfied.</summary>
    Approve = 4,

    /// <summary>The round failed.</summary>
    Reject = 5,

    /// <summary>Ask for another version.</summary>
    Return = 6,

    /// <summary>Approve it in spite of the round, visibly.</summary>
    Override = 7,

    /// <summary>Propose another version.</summary>
    Amend = 8,

    /// <summary>Have it decided anew, under another policy.</summary>
    MigratePolicy = 9,

    /// <summary>Let the review pause.</summary>
    Hold = 10,

    /// <summary>Let the review go on.</summary>
    Release = 11,

    /// <summary>Decide later.</summary>
    Defer = 12,

    /// <summary>Decide now.</summary>
    Resume = 13,

    /// <summary>Take it back.</summary>
    Withdraw = 14,

    /// <summary>Nobody touched it for too long.</summary>
    Expire = 15,

    /// <summary>Have it decided anew.</summary>
    Reopen = 16,

    /// <summary>Its base is gone.</summary>
    FindConflict = 17,

    /// <summary>Put it into the record.</summary>
    Apply = 18,

    /// <summary>Those who have to approve an emergency afterwards did.</summary>
    Ratify = 19,

    /// <summary>They did not, or not in time.</summary>
    FailRatification = 20,

    /// <summary>Settle it.</summary>
    Close = 21,
}
