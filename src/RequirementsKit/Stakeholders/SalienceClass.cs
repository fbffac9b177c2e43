namespace RequirementsKit.Stakeholders;

/// <summary>The classes of stakeholder salience (Mitchell, Agle and Wood 1997), by power, legitimacy and urgency of the claim.</summary>
public enum SalienceClass
{
    /// <summary>None of the three.</summary>
    NonStakeholder = 0,

    /// <summary>Power alone.</summary>
    Dormant = 1,

    /// <summary>Legitimacy alone.</summary>
    Discretionary = 2,

    /// <summary>Power and legitimacy.</summary>
    Dominant = 3,

    /// <summary>Urgency alone.</summary>
    Demanding = 4,

    /// <summary>Power and urgency.</summary>
    Dangerous = 5,

    /// <summary>Legitimacy and urgency.</summary>
    Dependent = 6,

    /// <summary>All three.</summary>
    Definitive = 7,
}
