namespace RequirementsKit.Plans;

/// <summary>A requirement to be planned.</summary>
/// <param name="Requirement">The requirement.</param>
/// <param name="Effort">Its effort, in the unit of the plan; 0 or more.</param>
public sealed record PlanEntry(RequirementId Requirement, decimal Effort)
{
    /// <summary>Gets the requirements that must come in the same release or an earlier one; those that are not in the plan are taken as done. None by default.</summary>
    public IReadOnlyList<RequirementId> Needs { get; init; } = [];
}
