namespace RequirementsKit.Storage;

/// <summary>Everything was stored.</summary>
/// <param name="Receipt">The versions and the place in the log.</param>
public sealed record Committed(Receipt Receipt) : CommitResult;
