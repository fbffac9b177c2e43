namespace RequirementsKit.Recurrence;

/// <summary>On which day a holiday is observed that falls on a weekend.</summary>
public enum ObservedShift
{
    /// <summary>It is not moved.</summary>
    None = 1,

    /// <summary>The day before when it falls on the first day of a weekend, the day after when it falls on a later one: Saturday to Friday, Sunday to Monday.</summary>
    NearestWorkingDay = 2,

    /// <summary>The next day that is no weekend.</summary>
    FollowingWorkingDay = 3,
}
