using NodaTime;

namespace RequirementsKit.Changes;

/// <summary>A change request may be decided although its impact is not known to be fresh.</summary>
/// <param name="ChangeRequestId">The request.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record ChangeRequestImpactWaived(ChangeRequestId ChangeRequestId, string Reason, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "change-request.impact-waived";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ChangeRequestId.Value;

    internal static ChangeRequestImpactWaived Read(FactReader facts) => new(facts.Subject<ChangeRequestId>(), facts.Code("reason"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts) => facts.Code("reason", Reason);
}
