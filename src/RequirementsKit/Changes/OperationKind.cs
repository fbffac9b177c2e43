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
}
