namespace RequirementsKit.Plans;

/// <summary>A requirement that comes in another release.</summary>
/// <param name="Requirement">The requirement.</param>
/// <param name="From">The release before; null when it was not planned.</param>
/// <param name="To">The release afterwards; null when it is not planned any more.</param>
/// <param name="Days">How many days later it comes, from end to end, negative for earlier; null where a release has no end.</param>
public sealed record PlanMove(RequirementId Requirement, string? From, string? To, int? Days);
