namespace RequirementsKit.Communication;

/// <summary>Whether a communication goal was reached.</summary>
public enum GoalState
{
    /// <summary>Not yet.</summary>
    Open = 1,

    /// <summary>Reached, by a named interaction.</summary>
    Achieved = 2,

    /// <summary>Given up, with a reason.</summary>
    Abandoned = 3,

    /// <summary>Not reached, and nobody gave it up: it can be taken up again.</summary>
    Missed = 4,
}
