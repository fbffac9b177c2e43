namespace RequirementsKit.Requirements;

/// <summary>What is shown in a confirmation round.</summary>
public enum EvidenceKind
{
    /// <summary>The text itself.</summary>
    Statement = 1,

    /// <summary>Something to try.</summary>
    Prototype = 2,

    /// <summary>A drawing.</summary>
    Diagram = 3,

    /// <summary>A document.</summary>
    Document = 4,

    /// <summary>The built product.</summary>
    Build = 5,
}
