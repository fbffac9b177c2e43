using NodaTime;

namespace RequirementsKit.Communication;

/// <summary>A point got another owner.</summary>
/// <param name="PointId">The point.</param>
/// <param name="From">The owner before.</param>
/// <param name="To">The owner now.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record PointHandedOver(PointId PointId, Actor From, Actor To, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "point.handed-over";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => PointId.Value;

    internal static PointHandedOver Read(FactReader facts) => new(facts.Subject<PointId>(), Actor.Parse(facts.Code("from"), null), Actor.Parse(facts.Code("to"), null), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Code("from", From.ToString()).Code("to", To.ToString());
    }
}
