namespace RequirementsKit.Requirements;

/// <summary>What kind of requirement it is (ISO/IEC/IEEE 29148).</summary>
public enum RequirementKind
{
    /// <summary>What it does.</summary>
    Functional = 1,

    /// <summary>How well it does it.</summary>
    Quality = 2,

    /// <summary>What limits the solution.</summary>
    Constraint = 3,

    /// <summary>What it exchanges with others.</summary>
    Interface = 4,
}
