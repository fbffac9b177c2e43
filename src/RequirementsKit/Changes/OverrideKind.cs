namespace RequirementsKit.Changes;

/// <summary>Which rule somebody overrode.</summary>
public enum OverrideKind
{
    /// <summary>The round.</summary>
    Decision = 1,

    /// <summary>A freeze window.</summary>
    Freeze = 2,
}
