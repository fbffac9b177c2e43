namespace RequirementsKit.Requirements;

/// <summary>What an import did; all of it in one commit.</summary>
/// <param name="Created">The requirements that are new, in the order of the rows.</param>
/// <param name="Revised">The requirements that have a new revision.</param>
/// <param name="Unchanged">The requirements that said the same before.</param>
/// <param name="Locked">The requirements that differ and were left alone, because a baseline holds their content: submit a change request.</param>
public sealed record ImportReport(
    IReadOnlyList<RequirementId> Created, IReadOnlyList<RequirementId> Revised, IReadOnlyList<RequirementId> Unchanged, IReadOnlyList<RequirementId> Locked);
