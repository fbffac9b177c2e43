namespace RequirementsKit.Approvals;

/// <summary>What a freeze window says.</summary>
public enum FreezeKind
{
    /// <summary>Nothing of its scope is applied inside.</summary>
    Blackout = 1,

    /// <summary>What is of its scope is applied inside only.</summary>
    Maintenance = 2,
}
