namespace RequirementsKit.Communication;

/// <summary>What reaches us unasked.</summary>
public enum FeedbackKind
{
    /// <summary>Something was not as it should be.</summary>
    Complaint = 1,

    /// <summary>Something could be better.</summary>
    Suggestion = 2,

    /// <summary>Something was good.</summary>
    Praise = 3,

    /// <summary>Something is missing.</summary>
    Need = 4,
}
