namespace RequirementsKit.Storage;

/// <summary>Something happened that the commit expected not to have happened.</summary>
/// <param name="Event">The stable name of the event.</param>
/// <param name="Sequence">The sequence number of the first row of the log that holds it.</param>
public sealed record LogConflict(string Event, long Sequence) : CommitResult;
