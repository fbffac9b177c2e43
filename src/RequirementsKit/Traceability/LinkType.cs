namespace RequirementsKit.Traceability;

/// <summary>The kinds of trace links; each reads from the source to the target.</summary>
public enum LinkType
{
    /// <summary>The source is derived from the target.</summary>
    Derives = 1,

    /// <summary>The source says the target in more detail.</summary>
    Refines = 2,

    /// <summary>The source satisfies the target.</summary>
    Satisfies = 3,

    /// <summary>The source verifies the target.</summary>
    Verifies = 4,

    /// <summary>The source implements the target.</summary>
    Implements = 5,

    /// <summary>The source needs the target first.</summary>
    DependsOn = 6,

    /// <summary>Both cannot be had.</summary>
    ConflictsWith = 7,

    /// <summary>The source says the same as the target.</summary>
    Duplicates = 8,

    /// <summary>The source keeps the target from going on.</summary>
    Blocks = 9,

    /// <summary>They have something to do with each other.</summary>
    Relates = 10,
}
