using NodaTime;

namespace RequirementsKit.Communication;

/// <summary>A point got another due date.</summary>
/// <param name="PointId">The point.</param>
/// <param name="From">The date before; null for none.</param>
/// <param name="To">The date now; null for none.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record PointRescheduled(PointId PointId, LocalDate? From, LocalDate? To, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "point.rescheduled";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => PointId.Value;

    internal static PointRescheduled Read(FactReader facts) => new(facts.Subject<PointId>(), facts.Date("from"), facts.Date("to"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Date("from", From).Date("to", To);
    }
}
