namespace RequirementsKit.Changes;

/// <summary>What a proposal does to one thing.</summary>
public enum OperationKind
{
    /// <summary>Change fields of a requirement.</summary>
    Revise = 1,

    /// <summary>Retire a requirement.</summary>
    Retire = 2,

    /// <summary>Capture a new requirement.</summary>
    Add = 3,

    /// <summary>Link two requirements.</summary>
    Link = 4,

    /// <summary>Remove a link between two requirements.</summary>
    Unlink = 5,

    /// <summary>Take a requirement from one other to another: remove one link and make another of the same kind.</summary>
    Move = 6,

    /// <summary>Put several requirements in the place of one.</summary>
    Split = 7,

    /// <summary>Put one requirement in the place of several.</summary>
    Merge = 8,

    /// <summary>Bring a retired requirement back as a draft.</summary>
    Reinstate = 9,
}
