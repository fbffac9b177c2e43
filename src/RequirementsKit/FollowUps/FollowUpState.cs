namespace RequirementsKit.FollowUps;

/// <summary>The states of a follow-up.</summary>
public enum FollowUpState
{
    /// <summary>To come.</summary>
    Planned = 1,

    /// <summary>To be done now.</summary>
    Due = 2,

    /// <summary>Should have been done.</summary>
    Overdue = 3,

    /// <summary>Done.</summary>
    Completed = 4,

    /// <summary>Left out on purpose.</summary>
    Skipped = 5,

    /// <summary>Not done, and the next one has come.</summary>
    Missed = 6,

    /// <summary>No longer wanted.</summary>
    Cancelled = 7,
}
