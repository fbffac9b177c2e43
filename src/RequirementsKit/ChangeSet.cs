namespace RequirementsKit;

/// <summary>The next states of several aggregates that change together: stored in one commit, or not at all.</summary>
/// <param name="Next">The next states.</param>
public sealed record ChangeSet(IReadOnlyList<Aggregate> Next);
