namespace RequirementsKit.Traceability;

/// <summary>What was said of a link.</summary>
public enum LinkJudgement
{
    /// <summary>It holds.</summary>
    Valid = 1,

    /// <summary>It does not hold.</summary>
    Invalid = 2,

    /// <summary>Nobody judged it on the content that both ends have now.</summary>
    Suspect = 3,
}
