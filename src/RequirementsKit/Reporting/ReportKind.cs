namespace RequirementsKit.Reporting;

/// <summary>The reports that are sent to people.</summary>
public enum ReportKind
{
    /// <summary>The status of a period.</summary>
    Status = 1,

    /// <summary>What one stakeholder asked for, and where it stands.</summary>
    Ledger = 2,

    /// <summary>Risks, assumptions, issues and decisions.</summary>
    RaidLog = 3,

    /// <summary>What the project came to.</summary>
    Summary = 4,

    /// <summary>Any other text.</summary>
    Other = 5,
}
