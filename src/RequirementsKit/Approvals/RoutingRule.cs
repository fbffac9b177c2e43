namespace RequirementsKit.Approvals;

/// <summary>Which policy a subject demands.</summary>
/// <param name="When">Which subjects.</param>
/// <param name="Policy">The id of the policy that they demand at least.</param>
public sealed record RoutingRule(SubjectCondition When, string Policy);
