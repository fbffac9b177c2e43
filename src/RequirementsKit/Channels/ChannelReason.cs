namespace RequirementsKit.Channels;

/// <summary>Why a channel was chosen, ranked or ruled out.</summary>
public enum ChannelReason
{
    /// <summary>The first choice of the starting table for this complexity and urgency.</summary>
    FirstChoice = 1,

    /// <summary>Ranked by what it can do.</summary>
    ByProfile = 2,

    /// <summary>Ruled out: the recipient cannot be reached there.</summary>
    NotReachable = 3,

    /// <summary>Ruled out: the recipient did not agree to it.</summary>
    NoConsent = 4,

    /// <summary>Ruled out: the recipient has quiet hours, and the channel interrupts.</summary>
    QuietHours = 5,

    /// <summary>Ruled out: travel takes longer than there is time.</summary>
    TravelTooLong = 6,

    /// <summary>Ranked lower: the recipient is not at work, and the channel needs an answer at once.</summary>
    OutsideWorkingHours = 7,

    /// <summary>Ruled out: before the deadline there is no time at which those who must are at work.</summary>
    NoWorkingHours = 8,
}
