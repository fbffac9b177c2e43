namespace RequirementsKit.Plans;

/// <summary>What a change does to the work on one requirement.</summary>
/// <param name="Requirement">The requirement; one that is not planned yet comes last.</param>
/// <param name="Effort">Its effort afterwards, in the unit of the plan, 0 or more; null when it drops out of the plan.</param>
/// <param name="CostDelta">What it costs more, in the project's currency; negative for a saving, 0 by default.</param>
public sealed record PlanChange(RequirementId Requirement, decimal? Effort, decimal CostDelta = 0);
