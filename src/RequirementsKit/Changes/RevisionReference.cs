namespace RequirementsKit.Changes;

/// <summary>A requirement, as of one revision.</summary>
/// <param name="Requirement">The requirement.</param>
/// <param name="Revision">The revision, 1 or more.</param>
public sealed record RevisionReference(RequirementId Requirement, int Revision);
