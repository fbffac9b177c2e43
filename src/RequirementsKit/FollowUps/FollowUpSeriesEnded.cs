using NodaTime;

namespace RequirementsKit.FollowUps;

/// <summary>A series of follow-ups was ended.</summary>
/// <param name="FollowUpSeriesId">The series.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record FollowUpSeriesEnded(FollowUpSeriesId FollowUpSeriesId, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "follow-up-series.ended";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => FollowUpSeriesId.Value;

    internal static FollowUpSeriesEnded Read(FactReader facts) => new(facts.Subject<FollowUpSeriesId>(), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        // The subject says it all.
    }
}
