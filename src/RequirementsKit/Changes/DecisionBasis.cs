namespace RequirementsKit.Changes;

/// <summary>What a decision rests on.</summary>
public enum DecisionBasis
{
    /// <summary>The ballots, under the policy.</summary>
    Ballots = 1,

    /// <summary>A template that was approved before.</summary>
    Template = 2,

    /// <summary>The ballots of the emergency policy.</summary>
    EmergencyQuorum = 3,

    /// <summary>Nobody objected in time, and the policy says that this is enough.</summary>
    LazyConsensus = 4,

    /// <summary>Somebody overrode the round.</summary>
    Override = 5,

    /// <summary>The time was over.</summary>
    Deadline = 6,
}
