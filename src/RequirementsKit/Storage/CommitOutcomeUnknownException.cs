namespace RequirementsKit.Storage;

/// <summary>The connection broke while committing: the commit may or may not have happened. Repeat with the same command id to learn which; the kit never does it blindly.</summary>
public sealed class CommitOutcomeUnknownException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="command">The command whose outcome is unknown.</param>
    /// <param name="innerException">What the driver threw; null when nothing did.</param>
    public CommitOutcomeUnknownException(CommandId command, Exception? innerException = null)
        : base($"The outcome of command {command} is unknown: the connection broke while committing. Send it again with the same command id.", innerException) =>
        Command = command;

    /// <summary>Gets the command.</summary>
    public CommandId Command { get; }
}
