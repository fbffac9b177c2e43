namespace RequirementsKit.Reporting;

/// <summary>What came out of a decision.</summary>
public enum DecisionOutcome
{
    /// <summary>It was noted as it stands.</summary>
    Noted = 1,

    /// <summary>It was approved.</summary>
    Approved = 2,

    /// <summary>It was rejected.</summary>
    Rejected = 3,
}
