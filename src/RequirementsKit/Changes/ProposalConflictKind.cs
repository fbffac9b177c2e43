namespace RequirementsKit.Changes;

/// <summary>Why a proposal and what happened since cannot both stand.</summary>
public enum ProposalConflictKind
{
    /// <summary>Both set the same field, to different values.</summary>
    Overlap = 1,

    /// <summary>One changes a requirement that the other retires.</summary>
    ChangedAndRetired = 2,

    /// <summary>One links a requirement that the other retires.</summary>
    DanglingLink = 3,

    /// <summary>Both make the same link, which can exist once.</summary>
    DuplicateKey = 4,
}
