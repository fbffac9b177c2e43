namespace RequirementsKit.Storage;

/// <summary>The proof of a commit.</summary>
/// <param name="Sequence">The sequence number of its log row.</param>
/// <param name="Hash">The hash of that row, which anchors everything before it.</param>
/// <param name="Written">The documents and the versions they have now, in the order of their ids.</param>
public sealed record Receipt(long Sequence, Fingerprint Hash, IReadOnlyList<Expectation> Written);
