namespace RequirementsKit.Communication;

/// <summary>The steps between the states of a goal.</summary>
public enum GoalAction
{
    /// <summary>It was reached.</summary>
    Achieve = 1,

    /// <summary>It is given up.</summary>
    Abandon = 2,

    /// <summary>It was not reached.</summary>
    Miss = 3,

    /// <summary>It is wanted again.</summary>
    Reopen = 4,
}
