namespace RequirementsKit.Channels;

/// <summary>How soon an answer is needed.</summary>
public enum Urgency
{
    /// <summary>Within days.</summary>
    Low = 1,

    /// <summary>Today.</summary>
    Medium = 2,

    /// <summary>Now.</summary>
    High = 3,
}
