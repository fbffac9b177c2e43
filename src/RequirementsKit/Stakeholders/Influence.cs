namespace RequirementsKit.Stakeholders;

/// <summary>How strong a stakeholder's power or interest is.</summary>
public enum Influence
{
    /// <summary>Little.</summary>
    Low = 1,

    /// <summary>Much.</summary>
    High = 2,
}
