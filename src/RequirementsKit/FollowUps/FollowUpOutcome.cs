namespace RequirementsKit.FollowUps;

/// <summary>What came of a follow-up.</summary>
public enum FollowUpOutcome
{
    /// <summary>They answered.</summary>
    Replied = 1,

    /// <summary>They did not answer.</summary>
    NoReply = 2,

    /// <summary>They will meet us.</summary>
    MeetingBooked = 3,
}
