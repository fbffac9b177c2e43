namespace RequirementsKit.Storage;

/// <summary>The end of a project's log: keep it somewhere else, and no rewriting of the log goes unnoticed.</summary>
/// <param name="Sequence">The last sequence number; 0 before the first commit.</param>
/// <param name="Hash">The hash of the last row; <c>default</c> before the first commit.</param>
public sealed record LogHead(long Sequence, Fingerprint Hash);
