namespace RequirementsKit.Storage;

/// <summary>The same command was committed before; nothing was done again.</summary>
/// <param name="First">The receipt of the first time.</param>
public sealed record DuplicateCommand(Receipt First) : CommitResult;
