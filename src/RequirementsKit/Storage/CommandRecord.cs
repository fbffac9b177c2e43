namespace RequirementsKit.Storage;

/// <summary>What the store knows of a command that was committed.</summary>
/// <param name="Digest">The fingerprint of what was asked.</param>
/// <param name="Receipt">The proof of the commit.</param>
public sealed record CommandRecord(Fingerprint Digest, Receipt Receipt);
