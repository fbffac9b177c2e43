using NodaTime;

namespace RequirementsKit.Changes;

/// <summary>Proves that a person signs: a password asked again, a token, a signing service. The kit supports signed decisions; what a law demands of them is the application's to check.</summary>
public interface ISignatureAuthenticator
{
    /// <summary>Gets the stable id of the authenticator, 1 to 500 characters.</summary>
    string Id { get; }

    /// <summary>Has a person sign. Throws what it likes when the person does not; then nothing is stored.</summary>
    /// <param name="person">Who signs.</param>
    /// <param name="meaning">What the signature says.</param>
    /// <param name="proposal">The fingerprint of the proposal.</param>
    /// <param name="policy">The fingerprint of the policy.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The proof, 1 to 1,000,000 characters.</returns>
    Task<string> SignAsync(StakeholderId person, SignatureMeaning meaning, Fingerprint proposal, Fingerprint policy, Instant at, CancellationToken cancellationToken = default);
}
