namespace RequirementsKit.Approvals;

/// <summary>What the ballots amount to so far, for a group, a stage or a round.</summary>
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

    /// <summary>The stage does not concern this subject and is passed over. Never the outcome of a round.</summary>
    NotApplicable = 5,

    /// <summary>Let through by somebody who may, with a reason, without the approvals that the policy asks for.</summary>
    Overridden = 6,

    /// <summary>The policy names a role that does not exist, so nothing can be decided by it.</summary>
    Error = 7,
}
