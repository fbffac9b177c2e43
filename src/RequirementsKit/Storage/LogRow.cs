namespace RequirementsKit.Storage;

/// <summary>One commit in a project's log: audit trail, outbox and command table in one.</summary>
/// <param name="Sequence">1, 2, … without gaps.</param>
/// <param name="Body">The exact bytes that were hashed.</param>
/// <param name="Hash">SHA-256 of the hash before and the body; see <see cref="LogChain"/>.</param>
public sealed record LogRow(long Sequence, ReadOnlyMemory<byte> Body, Fingerprint Hash);
