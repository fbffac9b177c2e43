namespace RequirementsKit.Changes;

/// <summary>The states of a change request.</summary>
public enum ChangeRequestStatus
{
    /// <summary>Being written.</summary>
    Draft = 1,

    /// <summary>Being decided.</summary>
    InReview = 2,

    /// <summary>To be amended and submitted again.</summary>
    Returned = 3,

    /// <summary>To be applied.</summary>
    Approved = 4,

    /// <summary>Not to be applied.</summary>
    Rejected = 5,

    /// <summary>Taken back by its author.</summary>
    Withdrawn = 6,

    /// <summary>Somebody else changed what it was based on.</summary>
    Conflicted = 7,

    /// <summary>In the record; obligations are open.</summary>
    Applied = 8,

    /// <summary>Every obligation is settled.</summary>
    Closed = 9,
}
