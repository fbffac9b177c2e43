namespace RequirementsKit.Prioritization.Methods;

/// <summary>The six shapes of preference functions of PROMETHEE.</summary>
public enum PreferenceShape
{
    /// <summary>Any difference is a full preference.</summary>
    Usual = 1,

    /// <summary>A difference above the indifference threshold is a full preference.</summary>
    UShape = 2,

    /// <summary>The preference grows with the difference up to the preference threshold.</summary>
    VShape = 3,

    /// <summary>Half a preference between the two thresholds, a full one above.</summary>
    Level = 4,

    /// <summary>The preference grows from the indifference threshold to the preference threshold.</summary>
    Linear = 5,

    /// <summary>The preference grows along a bell curve.</summary>
    Gaussian = 6,
}
