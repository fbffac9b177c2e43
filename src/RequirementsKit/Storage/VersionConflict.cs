namespace RequirementsKit.Storage;

/// <summary>Something had another version than the commit expected.</summary>
/// <param name="Actual">The documents that differ, with the version each has now; 0 when it does not exist.</param>
public sealed record VersionConflict(IReadOnlyList<Expectation> Actual) : CommitResult;
