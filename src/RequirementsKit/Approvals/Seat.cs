namespace RequirementsKit.Approvals;

/// <summary>One voting right, taken down when the round opens.</summary>
/// <param name="Number">The number within the round, from 1.</param>
/// <param name="Stage">The stage's name.</param>
/// <param name="Group">The group's name.</param>
/// <param name="Person">Who has it.</param>
/// <param name="IsForbidden">Whether the person contributed to the content and so may not vote under this policy.</param>
public sealed record Seat(int Number, string Stage, string Group, StakeholderId Person, bool IsForbidden);
