namespace RequirementsKit.Prioritization;

/// <summary>How a criterion enters a score.</summary>
public enum ContributionRole
{
    /// <summary>Its amount is added to the others.</summary>
    Added = 1,

    /// <summary>Its amount multiplies the others.</summary>
    Multiplied = 2,

    /// <summary>The others are divided by its amount, or by the sum of such amounts.</summary>
    Divisor = 3,

    /// <summary>It enters in a way that no single amount shows; the raw value and the weight are what can be said.</summary>
    Considered = 4,
}
