using NodaTime;

namespace RequirementsKit.FollowUps;

/// <summary>A series follows another cadence from a date on.</summary>
/// <param name="Series">The series.</param>
/// <param name="EffectiveFrom">The first nominal date of the new cadence.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record FollowUpSeriesRevised(FollowUpSeriesId Series, string EffectiveFrom, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "follow-up-series.revised";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => Series.Value;

    internal static FollowUpSeriesRevised Read(FactReader facts) => new(facts.Subject<FollowUpSeriesId>(), facts.Code("effectiveFrom"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Code("effectiveFrom", EffectiveFrom);
    }
}
