using NodaTime;

namespace RequirementsKit.FollowUps;

/// <summary>A series follows the clocks of another zone from a date on and keeps its local time.</summary>
/// <param name="Series">The series.</param>
/// <param name="From">The IANA id of the zone before.</param>
/// <param name="To">The IANA id of the zone after.</param>
/// <param name="EffectiveFrom">The first nominal date in the new zone.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record FollowUpSeriesZoneMoved(FollowUpSeriesId Series, string From, string To, string EffectiveFrom, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "follow-up-series.zone-moved";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => Series.Value;

    internal static FollowUpSeriesZoneMoved Read(FactReader facts) => new(facts.Subject<FollowUpSeriesId>(), facts.Code("from"), facts.Code("to"), facts.Code("effectiveFrom"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Code("from", From).Code("to", To).Code("effectiveFrom", EffectiveFrom);
    }
}
