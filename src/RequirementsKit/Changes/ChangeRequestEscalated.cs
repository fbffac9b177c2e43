using NodaTime;
using RequirementsKit.Approvals;
using RequirementsKit.Changes.Internal;

namespace RequirementsKit.Changes;

/// <summary>A stage got more seats because its time was over.</summary>
/// <param name="ChangeRequestId">The request.</param>
/// <param name="Stage">The name of the stage.</param>
/// <param name="Seats">The seats that were added.</param>
/// <param name="Due">When the stage takes no more ballots; null for no end.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record ChangeRequestEscalated(ChangeRequestId ChangeRequestId, string Stage, IReadOnlyList<Seat> Seats, Instant? Due, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "change-request.escalated";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ChangeRequestId.Value;

    internal static ChangeRequestEscalated Read(FactReader facts) => new(
        facts.Subject<ChangeRequestId>(),
        facts.Code("stage"),
        facts.Whole("seats", ChangesJson.Default.IReadOnlyListSeat),
        facts.OptionalTime("due"),
        facts.By,
        facts.At);

    internal override void WriteFacts(FactWriter facts) => facts
        .Code("stage", Stage)
        .Whole("seats", Seats, ChangesJson.Default.IReadOnlyListSeat)
        .OptionalTime("due", Due);
}
