using RequirementsKit.Requirements;

namespace RequirementsKit.Reporting;

/// <summary>How many requirements are in a state.</summary>
/// <param name="Status">The state.</param>
/// <param name="Count">How many, 1 or more.</param>
public sealed record StatusCount(RequirementStatus Status, int Count);
