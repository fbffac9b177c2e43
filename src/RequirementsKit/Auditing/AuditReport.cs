namespace RequirementsKit.Auditing;

/// <summary>The outcome of a verification.</summary>
/// <param name="Verdict">What was found.</param>
/// <param name="FirstBad">The first sequence number that is not as it was written; null when the log is intact.</param>
/// <param name="Verified">How many rows were found good before that.</param>
public sealed record AuditReport(AuditVerdict Verdict, long? FirstBad, long Verified)
{
    /// <summary>Gets whether the log is intact.</summary>
    public bool IsIntact => Verdict == AuditVerdict.Intact;
}
