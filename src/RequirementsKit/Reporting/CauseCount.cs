using RequirementsKit.Changes;

namespace RequirementsKit.Reporting;

/// <summary>How many change requests had a cause.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Applied">Those that were applied.</param>
/// <param name="Others">Those that were not, or not yet.</param>
public sealed record CauseCount(ChangeCause Cause, int Applied, int Others);
