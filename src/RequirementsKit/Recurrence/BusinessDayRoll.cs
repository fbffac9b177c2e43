namespace RequirementsKit.Recurrence;

/// <summary>Where an occurrence goes whose date is no working day.</summary>
public enum BusinessDayRoll
{
    /// <summary>It stays.</summary>
    None = 1,

    /// <summary>To the next working day.</summary>
    Following = 2,

    /// <summary>To the next working day, or the one before when that is in another month.</summary>
    ModifiedFollowing = 3,

    /// <summary>To the working day before.</summary>
    Preceding = 4,

    /// <summary>To the working day before, or the next when that is in another month.</summary>
    ModifiedPreceding = 5,

    /// <summary>To the nearest working day; a tie goes to the following one.</summary>
    Nearest = 6,
}
