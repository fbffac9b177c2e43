namespace RequirementsKit.Requirements;

/// <summary>Whose requirement it is (ISO/IEC/IEEE 29148).</summary>
public enum RequirementLevel
{
    /// <summary>The organisation.</summary>
    Business = 1,

    /// <summary>A stakeholder.</summary>
    Stakeholder = 2,

    /// <summary>The system as a whole.</summary>
    System = 3,

    /// <summary>A software item.</summary>
    Software = 4,
}
