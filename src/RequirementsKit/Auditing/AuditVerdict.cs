namespace RequirementsKit.Auditing;

/// <summary>What the verification of a log found.</summary>
public enum AuditVerdict
{
    /// <summary>Every row is the one that was written.</summary>
    Intact = 1,

    /// <summary>A row has other bytes than were hashed.</summary>
    Altered = 2,

    /// <summary>A row is missing between two others.</summary>
    Gap = 3,

    /// <summary>A row stands in another's place.</summary>
    Reordered = 4,

    /// <summary>Rows are missing at the end: the log is shorter than its anchor.</summary>
    Truncated = 5,

    /// <summary>The row at the anchor has another hash: the log was rewritten as a whole.</summary>
    AnchorMismatch = 6,
}
