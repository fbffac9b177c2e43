using NodaTime;

namespace RequirementsKit.Changes;

/// <summary>A signature, bound to the content and the policy it was given for. Never removed; obsolete as soon as either is another.</summary>
/// <param name="Person">Who signed.</param>
/// <param name="PrintedName">The name as it was then, 1 to 500 characters.</param>
/// <param name="Meaning">What the signature says.</param>
/// <param name="Proposal">The fingerprint of the proposal.</param>
/// <param name="Policy">The fingerprint of the policy.</param>
/// <param name="Statement">What the authenticator returned as proof.</param>
/// <param name="Authenticator">The stable id of the authenticator.</param>
/// <param name="At">When, UTC.</param>
public sealed record SignatureRecord(
    StakeholderId Person, string PrintedName, SignatureMeaning Meaning, Fingerprint Proposal, Fingerprint Policy, string Statement, string Authenticator, Instant At)
{
    /// <summary>Gets whether the content or the policy changed since.</summary>
    public bool IsObsolete { get; init; }
}
