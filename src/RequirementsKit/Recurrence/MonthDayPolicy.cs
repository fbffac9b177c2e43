namespace RequirementsKit.Recurrence;

/// <summary>What happens in months that do not have the day.</summary>
public enum MonthDayPolicy
{
    /// <summary>The last day of the month is taken; the default.</summary>
    ClipToMonthEnd = 1,

    /// <summary>The month is left out, as RFC 5545 does.</summary>
    Skip = 2,

    /// <summary>The first day of the next month is taken.</summary>
    RollToNextMonth = 3,
}
