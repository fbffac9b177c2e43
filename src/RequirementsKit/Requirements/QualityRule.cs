namespace RequirementsKit.Requirements;

/// <summary>What the quality check looks for; a finding is advice, never an error.</summary>
public enum QualityRule
{
    /// <summary>A word that everybody reads differently.</summary>
    VagueTerm = 1,

    /// <summary>A way out, such as "if possible".</summary>
    EscapeClause = 2,

    /// <summary>A list without an end, such as "etc.".</summary>
    OpenEnd = 3,

    /// <summary>Several requirements in one statement.</summary>
    SeveralThoughts = 4,

    /// <summary>Nobody who shall do it.</summary>
    MissingActor = 5,

    /// <summary>The one who does it is hidden.</summary>
    PassiveVoice = 6,

    /// <summary>A word that cannot be measured.</summary>
    Unmeasurable = 7,

    /// <summary>A marker that something is still open.</summary>
    ToBeDetermined = 8,

    /// <summary>Nobody can tell when it is met.</summary>
    NoAcceptanceCriterion = 9,
}
