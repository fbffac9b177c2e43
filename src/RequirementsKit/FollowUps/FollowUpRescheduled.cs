using NodaTime;

namespace RequirementsKit.FollowUps;

/// <summary>A follow-up was moved to another time; the series goes on as before.</summary>
/// <param name="FollowUpId">The follow-up.</param>
/// <param name="Was">When it was due.</param>
/// <param name="Due">When it is due now.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When it happened.</param>
public sealed record FollowUpRescheduled(FollowUpId FollowUpId, Instant Was, Instant Due, Actor By, Instant At) : DomainEvent(By, At)
{
    internal const string EventName = "follow-up.rescheduled";

    /// <inheritdoc />
    public override string Name => EventName;

    /// <inheritdoc />
    public override Guid SubjectId => FollowUpId.Value;

    internal static FollowUpRescheduled Read(FactReader facts) => new(facts.Subject<FollowUpId>(), facts.Time("was"), facts.Time("due"), facts.By, facts.At);

    internal override void WriteFacts(FactWriter facts)
    {
        facts.Time("was", Was).Time("due", Due);
    }
}
