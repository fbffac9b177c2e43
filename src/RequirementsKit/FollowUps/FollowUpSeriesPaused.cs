using NodaTime;

namespace RequirementsKit.FollowUps;

/// <summary>A series rests.</summary>
/// <param name="Series">The series.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record FollowUpSeriesPaused(FollowUpSeriesId Series, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "follow-up-series.paused";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => Series.Value;

    internal static FollowUpSeriesPaused Read(FactReader facts) => new(facts.Subject<FollowUpSeriesId>(), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
    }
}
