namespace RequirementsKit.Approvals;

/// <summary>The policies that are built in.</summary>
public static class Policies
{
    /// <summary>The role of those who sit in a change control board.</summary>
    public const string BoardRole = "board";

    /// <summary>Gets one approval by anybody who may, the author included.</summary>
    public static ApprovalPolicy SingleApprover { get; } = new("single-approver", 1, [new("approval", [new("approvers", null, Quorum.Any)])], separateDuties: false);

    /// <summary>Gets one approval by somebody who contributed nothing to the content: four eyes saw it. No signed statements are asked.</summary>
    public static ApprovalPolicy FourEyes { get; } = new("four-eyes", 1, [new("approval", [new("approvers", null, Quorum.Any)])]) { DistinctPeople = true };

    /// <summary>Gets a majority of the board, each member with a veto; contributors do not vote.</summary>
    public static ApprovalPolicy ChangeControlBoard { get; } = new("change-control-board", 1, [new("board", [new("board", BoardRole, Quorum.Majority, MayVeto: true)])]);
}
