namespace RequirementsKit.Communication;

/// <summary>A document that lives elsewhere.</summary>
/// <param name="Uri">Where it is.</param>
/// <param name="Sha256">Its fingerprint, so that another version is noticed.</param>
/// <param name="Title">What it is called; null for none.</param>
public sealed record Attachment(string Uri, Fingerprint Sha256, string? Title = null);
