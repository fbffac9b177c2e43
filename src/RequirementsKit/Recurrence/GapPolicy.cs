namespace RequirementsKit.Recurrence;

/// <summary>What happens to a local time that the clocks skip.</summary>
public enum GapPolicy
{
    /// <summary>It moves on by the length of the gap (RFC 5545, section 3.3.5); the default.</summary>
    ShiftForward = 1,

    /// <summary>It moves to the first instant after the gap.</summary>
    EndOfGap = 2,

    /// <summary>The occurrence is left out.</summary>
    Skip = 3,
}
