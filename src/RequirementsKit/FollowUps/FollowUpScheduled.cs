using NodaTime;

namespace RequirementsKit.FollowUps;

/// <summary>A follow-up of a series was scheduled.</summary>
/// <param name="FollowUpId">The follow-up.</param>
/// <param name="Series">The series.</param>
/// <param name="Due">When it is due.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record FollowUpScheduled(FollowUpId FollowUpId, FollowUpSeriesId Series, Instant Due, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "follow-up.scheduled";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => FollowUpId.Value;

    internal static FollowUpScheduled Read(FactReader facts) => new(facts.Subject<FollowUpId>(), facts.Id<FollowUpSeriesId>("series"), facts.Time("due"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Id("series", Series).Time("due", Due);
    }
}
