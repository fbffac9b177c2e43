namespace RequirementsKit.Changes;

/// <summary>How one version of a proposal differs from the version before; always computed from both.</summary>
public enum AmendmentKind
{
    /// <summary>The same operations on the same revisions.</summary>
    NoChange = 1,

    /// <summary>Only white space, or fields that nobody decides on, differ.</summary>
    Editorial = 2,

    /// <summary>The same operations on newer revisions.</summary>
    BaseOnly = 3,

    /// <summary>Anything else.</summary>
    Substantive = 4,
}
