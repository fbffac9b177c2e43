namespace RequirementsKit.Requirements;

/// <summary>The states of a requirement.</summary>
public enum RequirementStatus
{
    /// <summary>Being written.</summary>
    Draft = 1,

    /// <summary>Put forward.</summary>
    Proposed = 2,

    /// <summary>Confirmed by those who asked for it.</summary>
    Validated = 3,

    /// <summary>To be built.</summary>
    Approved = 4,

    /// <summary>Being built.</summary>
    InProgress = 5,

    /// <summary>Built.</summary>
    Implemented = 6,

    /// <summary>The product was verified against it.</summary>
    Verified = 7,

    /// <summary>Accepted by the customer.</summary>
    Accepted = 8,

    /// <summary>Settled.</summary>
    Closed = 9,

    /// <summary>Put off.</summary>
    Deferred = 10,

    /// <summary>Not to be built.</summary>
    Rejected = 11,

    /// <summary>Says the same as another.</summary>
    Duplicate = 12,

    /// <summary>No longer needed.</summary>
    Obsolete = 13,
}
