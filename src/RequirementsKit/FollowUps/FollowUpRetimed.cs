using NodaTime;

namespace RequirementsKit.FollowUps;

/// <summary>The instant of a follow-up moved, because its local time now means another one: a move to another zone, or new time-zone data.</summary>
/// <param name="FollowUpId">The follow-up.</param>
/// <param name="From">The instant before.</param>
/// <param name="To">The instant after.</param>
/// <param name="ZoneData">The version of the time-zone data that it comes from.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record FollowUpRetimed(FollowUpId FollowUpId, Instant From, Instant To, string ZoneData, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "follow-up.retimed";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => FollowUpId.Value;

    internal static FollowUpRetimed Read(FactReader facts) => new(facts.Subject<FollowUpId>(), facts.Time("from"), facts.Time("to"), facts.Code("zoneData"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Time("from", From).Time("to", To).Code("zoneData", ZoneData);
    }
}
