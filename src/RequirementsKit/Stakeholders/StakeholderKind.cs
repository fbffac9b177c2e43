namespace RequirementsKit.Stakeholders;

/// <summary>What a stakeholder is.</summary>
public enum StakeholderKind
{
    /// <summary>A person.</summary>
    Person = 1,

    /// <summary>An organisation; persons can belong to it.</summary>
    Organisation = 2,
}
