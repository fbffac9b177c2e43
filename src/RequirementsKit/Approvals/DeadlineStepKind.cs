namespace RequirementsKit.Approvals;

/// <summary>What the passing of time does to a round.</summary>
public enum DeadlineStepKind
{
    /// <summary>A stage opens because the one before it was decided at its due time.</summary>
    Opened = 1,

    /// <summary>The due time of a stage moves.</summary>
    Extended = 2,

    /// <summary>Others get seats in a stage, and its due time moves.</summary>
    Escalated = 3,
}
