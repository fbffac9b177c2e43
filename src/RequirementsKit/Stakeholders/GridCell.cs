namespace RequirementsKit.Stakeholders;

/// <summary>The cells of the power/interest grid (Mendelow 1981; PMBOK, stakeholder analysis).</summary>
public enum GridCell
{
    /// <summary>Low power, low interest.</summary>
    Monitor = 1,

    /// <summary>Low power, high interest.</summary>
    KeepInformed = 2,

    /// <summary>High power, low interest.</summary>
    KeepSatisfied = 3,

    /// <summary>High power, high interest.</summary>
    ManageClosely = 4,
}
