using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Changes.Internal;

namespace RequirementsKit.Changes;

/// <summary>Somebody may vote for another for a while.</summary>
/// <param name="ChangeRequestId">The request.</param>
/// <param name="Delegation">Who, for whom, when.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record ChangeRequestDelegated(ChangeRequestId ChangeRequestId, Delegation Delegation, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "change-request.delegated";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ChangeRequestId.Value;

    internal static ChangeRequestDelegated Read(FactReader facts) => new(
        facts.Subject<ChangeRequestId>(),
        facts.Whole("delegation", ChangesJson.Default.Delegation),
        facts.By,
        facts.At);

    internal override void WriteFacts(FactWriter facts) => facts.Whole("delegation", Delegation, ChangesJson.Default.Delegation);
}
