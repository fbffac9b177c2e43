namespace RequirementsKit.Requirements;

/// <summary>What a confirmation round asks.</summary>
public enum ConfirmationPurpose
{
    /// <summary>Is this what you need? (validation)</summary>
    Content = 1,

    /// <summary>Do you accept what was delivered? (acceptance)</summary>
    Delivery = 2,
}
