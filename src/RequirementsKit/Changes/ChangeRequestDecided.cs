using NodaTime;

namespace RequirementsKit.Changes;

/// <summary>A change request was decided.</summary>
/// <param name="ChangeRequestId">The request.</param>
/// <param name="Action">Approve or Reject.</param>
/// <param name="Basis">What it rests on.</param>
/// <param name="Proposal">The fingerprint of the proposal.</param>
/// <param name="Policy">The fingerprint of the policy.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record ChangeRequestDecided(
    ChangeRequestId ChangeRequestId, ChangeRequestAction Action, DecisionBasis Basis, Fingerprint Proposal, Fingerprint Policy, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "change-request.decided";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ChangeRequestId.Value;

    internal static ChangeRequestDecided Read(FactReader facts) => new(
        facts.Subject<ChangeRequestId>(),
        facts.Value<ChangeRequestAction>("action"),
        facts.Value<DecisionBasis>("basis"),
        facts.Hash("proposal"),
        facts.Hash("policy"),
        facts.By,
        facts.At);

    internal override void WriteFacts(FactWriter facts) => facts
        .Value("action", Action)
        .Value("basis", Basis)
        .Hash("proposal", Proposal)
        .Hash("policy", Policy);
}
