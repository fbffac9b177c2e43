namespace RequirementsKit.Requirements;

/// <summary>The steps between the states of a requirement.</summary>
public enum RequirementAction
{
    /// <summary>Put it forward.</summary>
    Propose = 1,

    /// <summary>Note that it is confirmed.</summary>
    Validate = 2,

    /// <summary>Decide that it is to be built.</summary>
    Approve = 3,

    /// <summary>Begin to build it.</summary>
    Start = 4,

    /// <summary>Note that it is built.</summary>
    Implement = 5,

    /// <summary>Note that the product was verified against it.</summary>
    Verify = 6,

    /// <summary>Note that the customer accepted it.</summary>
    Accept = 7,

    /// <summary>Settle it.</summary>
    Close = 8,

    /// <summary>Put it off.</summary>
    Defer = 9,

    /// <summary>Take it up again.</summary>
    Resume = 10,

    /// <summary>Decide that it is not to be built.</summary>
    Reject = 11,

    /// <summary>Mark it as saying the same as another.</summary>
    MarkDuplicate = 12,

    /// <summary>Note that it is no longer needed.</summary>
    Retire = 13,

    /// <summary>Send it back for more work.</summary>
    Return = 14,
}
