namespace RequirementsKit.Communication;

/// <summary>The steps between the states of feedback.</summary>
public enum FeedbackAction
{
    /// <summary>Tell the sender that it arrived.</summary>
    Acknowledge = 1,

    /// <summary>Judge what it means.</summary>
    Assess = 2,

    /// <summary>Give the sender an answer.</summary>
    Answer = 3,

    /// <summary>Hand it to somebody with more authority.</summary>
    Escalate = 4,

    /// <summary>Settle it.</summary>
    Close = 5,

    /// <summary>Mark it as saying the same as another.</summary>
    MarkDuplicate = 6,
}
