namespace RequirementsKit.Changes;

/// <summary>The states of a change request.</summary>
public enum ChangeRequestStatus
{
    /// <summary>Being written.</summary>
    Draft = 1,

    /// <summary>Being assessed: impact, statements.</summary>
    Submitted = 2,

    /// <summary>Being decided.</summary>
    InReview = 3,

    /// <summary>To be applied.</summary>
    Approved = 4,

    /// <summary>In the record; obligations are open.</summary>
    Applied = 5,

    /// <summary>Every obligation is settled.</summary>
    Closed = 6,

    /// <summary>To be amended and submitted again.</summary>
    Returned = 7,

    /// <summary>Not to be applied.</summary>
    Rejected = 8,

    /// <summary>To be decided later.</summary>
    Deferred = 9,

    /// <summary>Taken back by its author.</summary>
    Withdrawn = 10,

    /// <summary>Nobody touched it for too long.</summary>
    Expired = 11,

    /// <summary>The review pauses; ballots are kept and no time runs.</summary>
    OnHold = 12,

    /// <summary>Somebody else changed what it was based on.</summary>
    Conflicted = 13,

    /// <summary>An emergency, being decided by the few who may.</summary>
    EmergencyVote = 14,

    /// <summary>An emergency that was applied and approved afterwards; obligations are open.</summary>
    Ratified = 15,

    /// <summary>An emergency that was applied and not approved in time; another request has to take it back.</summary>
    RatificationFailed = 16,
}
