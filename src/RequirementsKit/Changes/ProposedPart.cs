using RequirementsKit.Requirements;

namespace RequirementsKit.Changes;

/// <summary>One of the requirements that take the place of one that is split.</summary>
/// <param name="Changes">What it says.</param>
public sealed record ProposedPart(IReadOnlyList<FieldChange> Changes);
