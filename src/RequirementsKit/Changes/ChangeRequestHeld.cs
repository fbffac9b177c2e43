using NodaTime;

namespace RequirementsKit.Changes;

/// <summary>The review of a change request pauses.</summary>
/// <param name="ChangeRequestId">The request.</param>
/// <param name="Until">When it goes on by itself.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record ChangeRequestHeld(ChangeRequestId ChangeRequestId, Instant Until, string Reason, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "change-request.held";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ChangeRequestId.Value;

    internal static ChangeRequestHeld Read(FactReader facts) => new(facts.Subject<ChangeRequestId>(), facts.Time("until"), facts.Code("reason"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts) => facts.Time("until", Until).Code("reason", Reason);
}
