namespace RequirementsKit.Requirements;

/// <summary>What a stakeholder is shown in a confirmation round.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Uri">Where it is; null for the statement itself.</param>
/// <param name="Sha256">Its fingerprint, so that nobody later takes another version for it; null for the statement itself.</param>
public sealed record Evidence(EvidenceKind Kind, Uri? Uri = null, Fingerprint? Sha256 = null)
{
    /// <summary>Gets the statement itself as evidence.</summary>
    public static Evidence Statement { get; } = new(EvidenceKind.Statement);

    /// <summary>Something to try.</summary>
    /// <param name="uri">Where it is.</param>
    /// <param name="sha256">Its fingerprint.</param>
    /// <returns>The evidence.</returns>
    public static Evidence Prototype(Uri uri, Fingerprint sha256) => new(EvidenceKind.Prototype, uri, sha256);

    /// <summary>A drawing.</summary>
    /// <param name="uri">Where it is.</param>
    /// <param name="sha256">Its fingerprint.</param>
    /// <returns>The evidence.</returns>
    public static Evidence Diagram(Uri uri, Fingerprint sha256) => new(EvidenceKind.Diagram, uri, sha256);

    /// <summary>A document.</summary>
    /// <param name="uri">Where it is.</param>
    /// <param name="sha256">Its fingerprint.</param>
    /// <returns>The evidence.</returns>
    public static Evidence Document(Uri uri, Fingerprint sha256) => new(EvidenceKind.Document, uri, sha256);

    /// <summary>The built product.</summary>
    /// <param name="uri">Where it is.</param>
    /// <param name="sha256">Its fingerprint.</param>
    /// <returns>The evidence.</returns>
    public static Evidence Build(Uri uri, Fingerprint sha256) => new(EvidenceKind.Build, uri, sha256);
}
