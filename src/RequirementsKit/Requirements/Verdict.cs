namespace RequirementsKit.Requirements;

/// <summary>What a stakeholder says of what was shown.</summary>
public enum Verdict
{
    /// <summary>That is what I need.</summary>
    Confirmed = 1,

    /// <summary>Nearly; something has to change.</summary>
    ChangesRequested = 2,

    /// <summary>That is not what I need.</summary>
    Rejected = 3,

    /// <summary>I do not need it any more.</summary>
    NoLongerNeeded = 4,

    /// <summary>I have no word in this.</summary>
    Abstained = 5,
}
