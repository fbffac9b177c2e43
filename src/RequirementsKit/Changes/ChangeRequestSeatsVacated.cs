using NodaTime;

namespace RequirementsKit.Changes;

/// <summary>Somebody who had a seat lost the mandate before the decision; what they approved is void.</summary>
/// <param name="ChangeRequestId">The request.</param>
/// <param name="Seats">The numbers of the seats.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record ChangeRequestSeatsVacated(ChangeRequestId ChangeRequestId, IReadOnlyList<int> Seats, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "change-request.seats-vacated";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ChangeRequestId.Value;

    internal static ChangeRequestSeatsVacated Read(FactReader facts) => new(facts.Subject<ChangeRequestId>(), facts.Numbers("seats"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts) => facts.Numbers("seats", Seats);
}
