namespace RequirementsKit.Communication;

/// <summary>The states of feedback (ISO 10002).</summary>
public enum FeedbackState
{
    /// <summary>It arrived.</summary>
    Received = 1,

    /// <summary>The sender knows that it arrived.</summary>
    Acknowledged = 2,

    /// <summary>Somebody judged what it means.</summary>
    Assessed = 3,

    /// <summary>The sender has an answer.</summary>
    Answered = 4,

    /// <summary>It went to somebody with more authority.</summary>
    Escalated = 5,

    /// <summary>It is settled.</summary>
    Closed = 6,

    /// <summary>It says the same as another.</summary>
    Duplicate = 7,
}
