namespace RequirementsKit.Requirements;

/// <summary>A row of an imported file.</summary>
/// <param name="Key">What the requirement is called in the file; it is found again by it.</param>
/// <param name="Edit">What it says.</param>
public sealed record ImportedRequirement(ExternalKey Key, RequirementEdit Edit);
