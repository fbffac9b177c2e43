namespace RequirementsKit.Storage;

/// <summary>Another command was committed under the same id before. Give every command an id of its own.</summary>
/// <param name="Command">The id.</param>
public sealed record CommandIdReused(CommandId Command) : CommitResult;
