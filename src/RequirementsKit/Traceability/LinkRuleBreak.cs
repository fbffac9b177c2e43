namespace RequirementsKit.Traceability;

/// <summary>A requirement that has fewer valid targets of a type, or more, than the rule asks for.</summary>
/// <param name="Requirement">The requirement.</param>
/// <param name="Rule">The rule.</param>
/// <param name="ValidTargets">How many it has.</param>
public sealed record LinkRuleBreak(RequirementId Requirement, LinkRule Rule, int ValidTargets);
