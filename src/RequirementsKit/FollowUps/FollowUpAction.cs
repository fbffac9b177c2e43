namespace RequirementsKit.FollowUps;

/// <summary>The steps between the states of a follow-up.</summary>
public enum FollowUpAction
{
    /// <summary>Its time has come.</summary>
    ComeDue = 1,

    /// <summary>Its time has passed.</summary>
    RunLate = 2,

    /// <summary>It was done.</summary>
    Complete = 3,

    /// <summary>It is left out on purpose.</summary>
    Skip = 4,

    /// <summary>The next one has come.</summary>
    Miss = 5,

    /// <summary>It is no longer wanted.</summary>
    Cancel = 6,

    /// <summary>It moves to another time, so that it is to come again.</summary>
    Reschedule = 7,
}
