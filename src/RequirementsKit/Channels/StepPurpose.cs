namespace RequirementsKit.Channels;

/// <summary>What a step of an advice is for.</summary>
public enum StepPurpose
{
    /// <summary>To say it.</summary>
    Talk = 1,

    /// <summary>To try next when nobody answers.</summary>
    Fallback = 2,

    /// <summary>To offer a conversation beside a message.</summary>
    Offer = 3,

    /// <summary>To write down afterwards what was agreed.</summary>
    Confirm = 4,
}
