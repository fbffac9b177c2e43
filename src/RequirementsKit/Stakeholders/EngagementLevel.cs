namespace RequirementsKit.Stakeholders;

/// <summary>How engaged a stakeholder is (PMBOK, stakeholder engagement assessment matrix).</summary>
public enum EngagementLevel
{
    /// <summary>Does not know of the project.</summary>
    Unaware = 1,

    /// <summary>Knows and is against.</summary>
    Resistant = 2,

    /// <summary>Knows and is neither for nor against.</summary>
    Neutral = 3,

    /// <summary>Knows and is for it.</summary>
    Supportive = 4,

    /// <summary>Works for its success.</summary>
    Leading = 5,
}
