namespace RequirementsKit.Communication;

/// <summary>The states of a point.</summary>
public enum PointState
{
    /// <summary>Somebody owes something.</summary>
    Open = 1,

    /// <summary>Done: answered, settled, kept.</summary>
    Resolved = 2,

    /// <summary>Not done, and it will not be: a broken promise, a failed action.</summary>
    Broken = 3,

    /// <summary>No longer needed.</summary>
    Dropped = 4,
}
