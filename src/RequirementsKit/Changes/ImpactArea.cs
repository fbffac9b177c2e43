namespace RequirementsKit.Changes;

/// <summary>In what a change may cost something.</summary>
public enum ImpactArea
{
    /// <summary>Cost and price.</summary>
    Cost = 1,

    /// <summary>Dates.</summary>
    Schedule = 2,

    /// <summary>Quality.</summary>
    Quality = 3,

    /// <summary>Risk.</summary>
    Risk = 4,

    /// <summary>Who pays.</summary>
    Payment = 5,
}
