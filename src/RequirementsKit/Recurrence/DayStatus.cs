namespace RequirementsKit.Recurrence;

/// <summary>What a calendar says of a date.</summary>
public enum DayStatus
{
    /// <summary>A working day.</summary>
    Working = 1,

    /// <summary>A day of the weekend.</summary>
    Weekend = 2,

    /// <summary>A holiday.</summary>
    Holiday = 3,

    /// <summary>Outside the years the calendar knows; not the same as no holiday.</summary>
    Unknown = 4,
}
