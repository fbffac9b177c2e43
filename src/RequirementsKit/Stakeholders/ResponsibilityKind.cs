namespace RequirementsKit.Stakeholders;

/// <summary>What somebody has to do with a kind of decision (RACI; PMBOK, responsibility assignment matrix).</summary>
public enum ResponsibilityKind
{
    /// <summary>Does the work.</summary>
    Responsible = 1,

    /// <summary>Answers for it and decides; one for each kind of decision.</summary>
    Accountable = 2,

    /// <summary>Is asked before.</summary>
    Consulted = 3,

    /// <summary>Is told afterwards.</summary>
    Informed = 4,
}
