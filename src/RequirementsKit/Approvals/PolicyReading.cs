namespace RequirementsKit.Approvals;

/// <summary>What came of reading a policy: the policy, or everything that is wrong with it at once.</summary>
/// <param name="Policy">The policy; null when there are problems.</param>
/// <param name="Problems">The problems in the order of the text; none when there is a policy.</param>
public sealed record PolicyReading(ApprovalPolicy? Policy, IReadOnlyList<PolicyProblem> Problems);
