namespace RequirementsKit.Approvals;

/// <summary>What the ballots amount to so far.</summary>
public enum ApprovalOutcome
{
    /// <summary>Not decided.</summary>
    Pending = 1,

    /// <summary>Approved.</summary>
    Satisfied = 2,

    /// <summary>Not approved.</summary>
    Failed = 3,

    /// <summary>Cannot be approved: there are fewer seats that may vote than approvals are needed.</summary>
    Infeasible = 4,
}
