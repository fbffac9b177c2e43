namespace RequirementsKit.Communication;

/// <summary>Who may see an entry.</summary>
public enum Visibility
{
    /// <summary>The team.</summary>
    Internal = 1,

    /// <summary>The team and the customer.</summary>
    Customer = 2,
}
