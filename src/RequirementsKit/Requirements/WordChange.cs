namespace RequirementsKit.Requirements;

/// <summary>What happened to words of a text.</summary>
public enum WordChange
{
    /// <summary>They stayed.</summary>
    Same = 1,

    /// <summary>They went.</summary>
    Removed = 2,

    /// <summary>They came.</summary>
    Added = 3,
}
