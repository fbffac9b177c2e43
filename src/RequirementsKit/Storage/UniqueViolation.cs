namespace RequirementsKit.Storage;

/// <summary>Another document of the project has the same key.</summary>
/// <param name="Kind">The kind of document.</param>
/// <param name="Key">The key that exists already.</param>
public sealed record UniqueViolation(string Kind, string Key) : CommitResult;
