using RequirementsKit.Changes;
using RequirementsKit.Requirements;

namespace RequirementsKit.Reporting;

/// <summary>What a request would do to one thing.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Key">The requirement, by key; both ends of a link; empty for a requirement that is added.</param>
/// <param name="Title">The title now; of what is added, the title proposed, which may be empty.</param>
/// <param name="Redline">The fields that would differ from what is there now, word by word; those of every part where it is split.</param>
/// <param name="IsStale">Whether the requirement has changed since the proposal was made.</param>
public sealed record DocketChange(OperationKind Kind, string Key, string Title, IReadOnlyList<FieldDifference> Redline, bool IsStale);
