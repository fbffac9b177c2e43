namespace RequirementsKit.Traceability;

/// <summary>What stands at the end of a link: a requirement of some level, or a thing outside.</summary>
public enum TraceEndKind
{
    /// <summary>A requirement of the organisation.</summary>
    Business = 1,

    /// <summary>A requirement of a stakeholder.</summary>
    Stakeholder = 2,

    /// <summary>A requirement for the system as a whole.</summary>
    System = 3,

    /// <summary>A requirement for a software item.</summary>
    Software = 4,

    /// <summary>A test.</summary>
    Test = 5,

    /// <summary>Code.</summary>
    Code = 6,

    /// <summary>A document.</summary>
    Document = 7,

    /// <summary>A task in a tracker.</summary>
    WorkItem = 8,
}
