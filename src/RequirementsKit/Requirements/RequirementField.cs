namespace RequirementsKit.Requirements;

/// <summary>The fields of a requirement that are content: a change of one makes a new revision.</summary>
public enum RequirementField
{
    /// <summary>The title.</summary>
    Title = 1,

    /// <summary>The statement.</summary>
    Statement = 2,

    /// <summary>The rationale.</summary>
    Rationale = 3,

    /// <summary>The level.</summary>
    Level = 4,

    /// <summary>The kind.</summary>
    Kind = 5,

    /// <summary>The acceptance criteria, one a line, with the verification method in brackets: <c>Ready within 2 s [Test]</c>.</summary>
    AcceptanceCriteria = 6,

    /// <summary>The verification method.</summary>
    Verification = 7,

    /// <summary>The tags, one a line.</summary>
    Tags = 8,

    /// <summary>The assumptions, one a line.</summary>
    Assumptions = 9,

    /// <summary>The owner, by id.</summary>
    Owner = 10,

    /// <summary>The date it is needed by.</summary>
    NeededBy = 11,

    /// <summary>How stable it is.</summary>
    Stability = 12,

    /// <summary>How risky it is.</summary>
    Risk = 13,

    /// <summary>How difficult it is.</summary>
    Difficulty = 14,

    /// <summary>Whether it binds.</summary>
    Standing = 15,

    /// <summary>The attachments, one a line: SHA-256, address, title.</summary>
    Attachments = 16,

    /// <summary>The attributes of the project's own, one a line: <c>name = value</c>.</summary>
    Attributes = 17,
}
