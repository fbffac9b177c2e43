using NodaTime;

namespace RequirementsKit.Changes;

/// <summary>A request that takes this one back was drafted.</summary>
/// <param name="ChangeRequestId">The request.</param>
/// <param name="Reversion">The other request.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record ChangeRequestReversionDrafted(ChangeRequestId ChangeRequestId, ChangeRequestId Reversion, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "change-request.reversion-drafted";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ChangeRequestId.Value;

    internal static ChangeRequestReversionDrafted Read(FactReader facts) => new(facts.Subject<ChangeRequestId>(), facts.Id<ChangeRequestId>("reversion"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts) => facts.Id("reversion", Reversion);
}
