namespace RequirementsKit.Requirements;

/// <summary>How the product is verified against a requirement (ISO/IEC/IEEE 29148).</summary>
public enum VerificationMethod
{
    /// <summary>By looking.</summary>
    Inspection = 1,

    /// <summary>By calculation or model.</summary>
    Analysis = 2,

    /// <summary>By showing.</summary>
    Demonstration = 3,

    /// <summary>By measuring.</summary>
    Test = 4,
}
