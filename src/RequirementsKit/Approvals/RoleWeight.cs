namespace RequirementsKit.Approvals;

/// <summary>What a vote of somebody with a role weighs.</summary>
/// <param name="Role">The role.</param>
/// <param name="Weight">1 to 1,000; a person with several roles has the largest.</param>
public sealed record RoleWeight(string Role, int Weight);
