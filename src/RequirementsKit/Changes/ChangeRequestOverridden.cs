using NodaTime;

namespace RequirementsKit.Changes;

/// <summary>Somebody overrode a rule, visibly.</summary>
/// <param name="ChangeRequestId">The request.</param>
/// <param name="Kind">Which rule.</param>
/// <param name="Role">In which role.</param>
/// <param name="Reason">Why.</param>
/// <param name="Proposal">The fingerprint of the proposal.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record ChangeRequestOverridden(
    ChangeRequestId ChangeRequestId, OverrideKind Kind, string Role, string Reason, Fingerprint Proposal, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "change-request.overridden";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ChangeRequestId.Value;

    internal static ChangeRequestOverridden Read(FactReader facts) => new(
        facts.Subject<ChangeRequestId>(),
        facts.Value<OverrideKind>("kind"),
        facts.Code("role"),
        facts.Code("reason"),
        facts.Hash("proposal"),
        facts.By,
        facts.At);

    internal override void WriteFacts(FactWriter facts) => facts
        .Value("kind", Kind)
        .Code("role", Role)
        .Code("reason", Reason)
        .Hash("proposal", Proposal);
}
