namespace RequirementsKit.Communication;

/// <summary>The steps between the states of a point.</summary>
public enum PointAction
{
    /// <summary>It is done.</summary>
    Resolve = 1,

    /// <summary>It was not done.</summary>
    Break = 2,

    /// <summary>It is no longer needed.</summary>
    Drop = 3,

    /// <summary>It is owed after all.</summary>
    Reopen = 4,
}
