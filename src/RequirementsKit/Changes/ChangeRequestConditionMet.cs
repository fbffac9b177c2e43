using NodaTime;

namespace RequirementsKit.Changes;

/// <summary>A condition of an approval was met.</summary>
/// <param name="ChangeRequestId">The request.</param>
/// <param name="Seat">The number of the seat that named it.</param>
/// <param name="Condition">The condition.</param>
/// <param name="Evidence">The interaction that shows it.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record ChangeRequestConditionMet(ChangeRequestId ChangeRequestId, int Seat, string Condition, InteractionId Evidence, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "change-request.condition-met";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => ChangeRequestId.Value;

    internal static ChangeRequestConditionMet Read(FactReader facts) => new(
        facts.Subject<ChangeRequestId>(),
        (int)facts.Number("seat"),
        facts.Code("condition"),
        facts.Id<InteractionId>("evidence"),
        facts.By,
        facts.At);

    internal override void WriteFacts(FactWriter facts) => facts
        .Number("seat", Seat)
        .Code("condition", Condition)
        .Id("evidence", Evidence);
}
